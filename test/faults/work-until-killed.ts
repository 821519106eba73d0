/** A program that takes a job and is killed in the middle of it. */
import { writeSync } from 'node:fs'
import { createJobs } from '#kernel/jobs.ts'
import { openNode } from '../nodes.ts'

const app = await openNode(JSON.parse(process.argv[2] ?? ''))
const jobs = createJobs(app, {
  'letter.send': {
    leaseSeconds: 1,
    async run() {
      writeSync(1, 'taken\n')
      await new Promise(() => {})
    },
  },
})
jobs.start()

/** A program that makes one change after the other and prints each when it was promised to be kept, until it is killed. */
import { transact } from '#kernel/transact.ts'
import { openNode } from '../nodes.ts'

const app = await openNode({ file: process.argv[2] ?? '' })
for (let row = 1; ; row++) {
  await transact(app, async (change) => change.moved(`row:${row}`))
  // Whoever reads may be slower than this writes: it waits until the line is out.
  await new Promise((resolve) => process.stdout.write(`row:${row}\n`, resolve))
}

/** Mail: an outbox that loses nothing, emptied through the operator's mail server. */
import { defineBlock } from '#kernel/block.ts'
import { forget, send } from './jobs.ts'

export default defineBlock({ name: 'mail', jobs: { 'mail.send': send, 'mail.forget': forget } })

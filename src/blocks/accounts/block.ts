/** Accounts: how people come in to the desk: password, mailed link, second factor, passkey, invitation; and their sessions. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { forget } from './jobs.ts'
import { accountRoutes } from './routes.ts'

export default defineBlock({ name: 'accounts', routes: accountRoutes(), api, jobs: { 'accounts.forget': forget } })

/** Addresses: every public path of the publication, what it shows, or where that has moved. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'

export default defineBlock({ name: 'addresses', api })

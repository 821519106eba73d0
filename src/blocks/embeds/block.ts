/** Embeds: what another site says of an address that is put into a story: its title, a still that we keep, and what a reader will pay for opening it. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'

export default defineBlock({ name: 'embeds', api })

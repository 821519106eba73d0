import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, wherever the command was given. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export const inRoot = (...names) => path.join(root, ...names)

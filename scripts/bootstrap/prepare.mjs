/** Brings what a command needs: Node, packages, the built program. Says nothing and writes nothing where all is there. */
import { build, hashSources, isBuiltFrom } from './build.mjs'
import { takeTurn } from './lock.mjs'
import { bringNode, findNode } from './node.mjs'
import { arePackagesThere, bringPackages } from './packages.mjs'

/** Gives the Node to run with. `tools`: also what only developers need; `program`: dist/ as well. */
export async function prepare({ tools = false, program = false }) {
  return findReady({ tools, program }) ?? bringAll({ tools, program })
}

function findReady({ tools, program }) {
  const node = findNode()
  return node && arePackagesThere({ tools }) && (!program || isBuiltFrom(hashSources())) ? node : undefined
}

async function bringAll({ tools, program }) {
  const endTurn = await takeTurn()
  const node = findNode() ?? (await bringNode())
  if (!arePackagesThere({ tools })) await bringPackages(node, { tools })
  const hash = program ? hashSources() : ''
  if (program && !isBuiltFrom(hash)) await build(node, hash)
  endTurn()
  return node
}

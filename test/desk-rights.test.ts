import { expect, test } from 'vitest'
import { type Right, rights, type Role, roles } from '#blocks/people/model.ts'
import { deskApis } from '../src/site/desk/mount.ts'
import { signIn } from './desk.ts'
import { deskRights } from './desk-rights.ts'
import { onEachDatabase } from './paper.ts'

interface Route {
  name: string
  method: string
  path: string
  right: Right | undefined
}

/** Every route of the desk's JSON, with the right its guard names. */
function listRoutes(): Route[] {
  const found = new Map<string, Route>()
  for (const { name: block, api } of deskApis) {
    for (const { method, path, handler } of api.routes) {
      const address = `/${block}${path === '/' ? '' : path}`
      const key = `${method} ${address}`
      const right = 'right' in handler ? (handler.right as Right) : undefined
      found.set(key, { name: key, method, path: address, right: found.get(key)?.right ?? right })
    }
  }
  return [...found.values()]
}

test('every route of the desk names the right it asks for, and the list says which', () => {
  expect(Object.fromEntries(listRoutes().map(({ name, right }) => [name, right]))).toEqual(deskRights)
})

onEachDatabase('the desk’s door', (newPaper) => {
  test('lets nobody in who is not signed in, and of those who are only whoever may', async () => {
    const paper = await newPaper()
    const sitters = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await signIn(paper, role)] as const))) as Record<Role, Awaited<ReturnType<typeof signIn>>>
    for (const { method, path, right } of listRoutes()) {
      const address = path.replaceAll(/:[a-z]+/gi, '00000000-0000-7000-8000-000000000000')
      const nobody = await sitters.owner.ask(method, address, {}, { cookie: '' })
      expect([method, path, nobody.status]).toEqual([method, path, 401])
      for (const role of roles.filter((each) => !right || !(rights[right] as readonly Role[]).includes(each))) {
        expect([role, method, path, (await sitters[role].ask(method, address, {})).status]).toEqual([role, method, path, 403])
      }
    }
  })
})

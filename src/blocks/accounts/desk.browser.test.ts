import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { inANewsroom, type Newsroom } from '../../../test/journeys/newsroom.ts'
import { codeOf } from '../../../test/totp.ts'

const password = 'a boat, a bridge, a bell'

/** JSON of the desk, asked from within a tab. */
const ask = <T>(page: Page, method: string, address: string, json?: object) => page.evaluate(async ([how, where, what]) => {
  const answer = await fetch(`/desk/api${where}`, { method: how, ...(what && { body: what, headers: { 'content-type': 'application/json' } }) })
  return (answer.status === 204 ? undefined : await answer.json()) as T
}, [method, address, json && JSON.stringify(json)] as [string, string, string | undefined])

/** Passkeys belong to a name, and browsers count a machine's own as safe: the paper says that it is found there. */
async function nameHome(room: Newsroom) {
  const { page, context } = await room.enter('owner', '/stories')
  const home = room.home.replace('127.0.0.1', 'localhost')
  await ask(page, 'PATCH', '/publication', { url: home })
  return { home, page, context }
}

const isSaid = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor()

inANewsroom('accounts', (room) => {
  test('somebody invited sets a second step and a passkey, and comes in by each; everybody can use the screen (axe)', { timeout: 180_000 }, async () => {
    const owner = await nameHome(room)
    const { link } = await ask<{ link: string }>(owner.page, 'POST', '/accounts/invitations', { email: 'nneka@harbour.example', name: 'Nneka', role: 'editor' })
    const context = await room.browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const devices = await context.newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto(link)
    expect(await page.getByLabel('E-mail').inputValue()).toBe('nneka@harbour.example')
    expect(await faults(page)).toEqual([])
    await page.getByLabel('A password').fill(password)
    await page.getByRole('button', { name: 'Come in' }).click()
    await page.getByRole('button', { name: 'Nneka' }).click()
    await context.setOffline(true)
    await page.getByText('No signal', { exact: true }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }
    await context.setOffline(false)
    await page.getByRole('menuitem', { name: 'My account' }).click()
    await page.getByRole('heading', { name: 'My account' }).waitFor()
    await page.getByText('in use now').waitFor()

    await page.getByLabel('Your name').fill('Nneka Eze')
    await page.getByRole('button', { name: 'Save' }).click()
    await isSaid(page, 'Saved')

    const step = page.getByRole('region', { name: 'Second step' })
    await step.getByLabel('Your password, once more').fill('not this one')
    await step.getByRole('button', { name: 'Turn it on' }).click()
    await step.getByText('This is not your present password.').waitFor()
    await step.getByLabel('Your password, once more').fill(password)
    await step.getByRole('button', { name: 'Turn it on' }).click()
    const secret = (await step.getByLabel('The key').innerText()).replaceAll(/\s/g, '')
    await step.getByLabel('Code').fill(codeOf(secret))
    await step.getByRole('button', { name: 'Confirm' }).click()
    await step.getByRole('button', { name: 'I have kept them' }).waitFor()
    expect(await step.getByRole('listitem').count()).toBeGreaterThan(5)
    await expect.poll(() => faults(page)).toEqual([])
    await step.getByRole('button', { name: 'I have kept them' }).click()
    await step.getByText('It is on.').waitFor()

    const passkeys = page.getByRole('region', { name: 'Passkeys' })
    await passkeys.getByLabel('What you call it').fill('My telephone')
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
    await passkeys.getByText('My telephone').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => faults(page)).toEqual([])
    }

    const leave = async () => {
      await page.getByRole('button', { name: 'Nneka Eze' }).click()
      await page.getByRole('menuitem', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Sign in to the desk' }).waitFor()
    }
    await page.reload()
    await leave()
    await page.getByLabel('E-mail').fill('nneka@harbour.example')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByLabel('Code').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Nneka Eze' }).waitFor()
    await leave()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('button', { name: 'Nneka Eze' }).waitFor()

    await page.goto(`${owner.home}/desk/account`)
    await passkeys.getByRole('button', { name: 'Change My telephone' }).click()
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await passkeys.getByText('My telephone').waitFor({ state: 'detached' })
    await step.getByLabel('Your password, once more').fill(password)
    await step.getByRole('button', { name: 'Turn it off' }).click()
    await step.getByRole('button', { name: 'Turn it on' }).waitFor()
    const deeds = await ask<{ deed: string; personName: string }[]>(owner.page, 'GET', '/accounts/deeds')
    expect(deeds.filter(({ personName }) => personName === 'Nneka Eze').map(({ deed }) => deed)).toEqual(['turned their second step off', 'removed a passkey', 'added a passkey', 'turned their second step on'])
    await context.close()
    await owner.context.close()
  })

  test('an owner invites somebody and takes it back, gives a role and a byline, and reads it all in the log (axe)', async () => {
    const { page, context } = await room.enter('owner', '/people', { width: 390, height: 844 })
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('Their e-mail').fill('uche@harbour')
    await drawer.getByRole('button', { name: 'Invite' }).click()
    await expect.poll(() => drawer.getByLabel('Their e-mail').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => faults(page)).toEqual([])
    await drawer.getByLabel('Their e-mail').fill('uche@harbour.example')
    await drawer.getByLabel('Role').selectOption('contributor')
    await drawer.getByRole('button', { name: 'Invite' }).click()
    expect(await page.getByLabel('The link').inputValue()).toContain('/desk/invited?token=')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Take back the invitation of uche@harbour.example' }).click()
    await page.getByText('Nobody is on their way.').waitFor()

    await page.getByRole('button', { name: 'Chi chi@harbour.example' }).click()
    await drawer.getByLabel('Role').selectOption('author')
    await drawer.getByLabel('Their byline').first().fill('Mo')
    await page.getByRole('option', { name: 'Mo', exact: true }).click()
    await expect.poll(() => faults(page)).toEqual([])
    await drawer.getByRole('button', { name: 'Save' }).click()
    await drawer.waitFor({ state: 'detached' })
    for (const screen of ['/people', '/deeds']) {
      await page.goto(`${room.home}/desk${screen}`)
      await page.getByText('Chi', { exact: false }).first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expect.poll(() => faults(page)).toEqual([])
      }
    }
    const lines = await page.getByRole('list', { name: 'What was done, the last first' }).getByRole('listitem').allInnerTexts()
    expect(lines.slice(0, 4).map((line) => line.split('\n')[0])).toEqual(['Ola gave the byline Mo: Chi', 'Ola made author: Chi', 'Ola took back the invitation of: uche@harbour.example', 'Ola invited: uche@harbour.example (contributor)'])
    await context.close()
  })
})

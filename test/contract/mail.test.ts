import { expect, test } from 'vitest'
import { startMailServer } from '../mail-server.ts'
import { isBuilt, openFolder, until } from './program.ts'
import { serveOneArticle } from './small-site.ts'

test.skipIf(!isBuilt)('a program killed after the mail server said yes and before it was written down sends the very same mail again, and loses none (needs `npm run build`)', { timeout: 180_000 }, async () => {
  const server = await startMailServer()
  const folder = openFolder({ SMTP_URL: server.url })
  try {
    expect(await folder.ogene('user', 'add', 'mo@paper.example', '--role', 'moderator')).toMatchObject({ code: 0 })
    const { program, subjectId } = await serveOneArticle(folder)
    server.onMail = () => program.child.kill('SIGKILL')
    const body = new URLSearchParams({ subjectId, text: 'They came at six.', name: 'Ada', email: 'ada@mail.example' })
    expect((await fetch(`${program.url}/comments`, { method: 'POST', body, redirect: 'manual' })).status).toBe(303)
    await until(() => server.mails.length === 1, 60_000)
    server.onMail = () => undefined
    const again = await folder.serve()
    await until(() => server.mails.length === 2, 60_000)
    expect(server.mails[1]?.messageId).toBe(server.mails[0]?.messageId)
    expect(server.mails[1]?.to).toEqual([expect.objectContaining({ address: 'mo@paper.example' })])
    expect(await again.stop()).toBe(0)
  } finally {
    await folder.end()
    await server.close()
  }
})

test.skipIf(!isBuilt)('the newsroom’s people and what waits are seen and decided from the command line (needs `npm run build`)', { timeout: 120_000 }, async () => {
  const folder = openFolder()
  try {
    const { program, subjectId } = await serveOneArticle(folder)
    const body = new URLSearchParams({ subjectId, text: 'They came at \u001b[31msix\u0007.', name: 'Ada', email: 'ada@mail.example' })
    await fetch(`${program.url}/comments`, { method: 'POST', body, redirect: 'manual' })
    const listed = await folder.ogene('comments')
    expect(listed.stdout).toContain('Ada <ada@mail.example>')
    expect(listed.stdout).not.toMatch(/[\u001b\u0007]/)
    const [id = ''] = /^[0-9a-f-]{36}/m.exec(listed.stdout) ?? []
    expect(await folder.ogene('comments', 'approve', id)).toMatchObject({ code: 0, stdout: expect.stringContaining('To undo') })
    await until(async () => (await program.read('/harbour/item-1')).includes('They came at'))
    await folder.ogene('user', 'add', 'ngozi@paper.example', '--role', 'editor', '--name', 'Ngozi Eze')
    expect(await folder.ogene('comments', 'answer', id, 'Thank you, it was six.', '--as', 'ngozi@paper.example')).toMatchObject({ code: 0 })
    await until(async () => (await program.read('/harbour/item-1')).includes('it was six'))
    expect(await folder.ogene('comments', 'refuse', id, '--network')).toMatchObject({ code: 0 })
    expect(await folder.ogene('comments', 'approve', 'nobody')).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no such comment') })
    expect(await folder.ogene('comments', 'sing', id)).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: npx ogene comments') })
    expect(await folder.ogene('user', 'add', 'mo@paper.example')).toMatchObject({ code: 1, stderr: expect.stringContaining('give it as --role') })
    expect(await program.stop()).toBe(0)
  } finally {
    await folder.end()
  }
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { bundled } from './bundled.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('a reader gets the styles small and flat, and the cascade layer kept', async () => {
  const text = await textOf('view.css', {
    'view.css': '@layer quotes {\n  .quote { margin: 0px;\n    & p { color: #ff0000 } }\n}\n',
  })
  expect(text).toBe('@layer quotes{.quote{margin:0}.quote p{color:red}}')
})

test('a reader gets a script with what it imports and without what nobody calls, for the page as it is', async () => {
  const text = await textOf('island.ts', {
    'island.ts': "import { shout } from './words.ts'\nconst told: string = shout('hear')\ndocument.title = told\n",
    'words.ts': 'export const shout = (text: string) => text + 1\nexport const unheard = 1\n',
  })
  expect(text).toMatch(/^\(function\(\)\{.*\}\)\(\);?$/)
  expect(text).toContain('document.title')
  expect(text).not.toMatch(/import|export|: string|unheard/)
})

test('a script that cannot be read stops the build with its name', async () => {
  await expect(textOf('island.ts', { 'island.ts': 'const = nothing' })).rejects.toThrow(/island\.ts/)
})

async function textOf(name: string, files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-bundled-'))
  folders.push(folder)
  const main = `import text from './${name}?bundled'\nexport default text\n`
  for (const [file, content] of Object.entries({ ...files, 'main.ts': main })) writeFileSync(path.join(folder, file), content)
  const result = await build({
    configFile: false, root: folder, logLevel: 'silent', plugins: [bundled()],
    build: { ssr: path.join(folder, 'main.ts'), write: false, minify: false },
  })
  const [chunk] = (result as Rolldown.RolldownOutput).output
  return (await import(`data:text/javascript,${encodeURIComponent(chunk.code)}`)).default
}

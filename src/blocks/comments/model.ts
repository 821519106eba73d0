/** Comments: what readers say under an article or a page, in threads. Each waits until somebody of the newsroom has read it. */
import { z } from 'zod'

export const commentStates = ['shown', 'held', 'spam', 'binned'] as const
export type CommentState = (typeof commentStates)[number]

/** In characters, as a browser's `maxlength` counts them. */
export const limits = { text: 65_525, name: 245, email: 100, website: 200 } as const
/** A reply below the deepest level stands at that level, after what it answers. */
export const deepest = 5
/** Threads, not comments: a thread is never torn between two pages. */
export const threadsOnPage = 50
/** How long a writer has to wait before writing again. */
export const pauseSeconds = 15
/** Whoever writes faster, or takes longer over it, is worth a look. */
export const leastSeconds = 3
export const longestHours = 24
/** What comes within these seconds is told to the moderators together. */
export const gatherSeconds = 5
/** How long a writer is shown their own comment while it waits. */
export const heldMinutes = 10

/** A comment as every reader may see it: without the writer's e-mail. */
export interface Comment {
  id: string
  parentId: string | null
  /** The first comment of its thread; its own id there. */
  rootId: string
  postedAt: string
  name: string
  website: string
  /** As written, with no markup but what is allowed; `commentHtml` makes a page's HTML of it. */
  body: string
  isNewsroom: boolean
  /** By an author of the very article. */
  isAuthor: boolean
  isHighlighted: boolean
  editedAt: string | null
  /** What a moderator has to say of it, such as why it was changed. */
  note: string
  /** Shown to its writer alone. */
  isHeld: boolean
  /** Thrown out with a reason that readers may know: `note`; nothing else of it is told. */
  isGone?: boolean
}

/** What people type, without what no database and no page can carry: control characters, halves of characters. */
export const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f]|\p{Surrogate}/gu, '')

const line = z.string().default('').transform((text) => plain(text).replace(/\s+/g, ' ').trim())
const Website = line.transform(withScheme).pipe(z.string().max(limits.website, 'websiteLong').refine(isWebsite, 'websiteBad'))

const mark = z.string().default('').transform(Boolean)

/** What the form posts, where name and e-mail are asked for and where they are not. The messages are words of the block, said in the language of the publication. */
export const newComment = ({ needsNameAndEmail }: { needsNameAndEmail: boolean }) => z.object({
  subjectId: line,
  parentId: line,
  text: z.string().default('').transform((text) => plain(text).trim()).pipe(z.string().min(1, 'textMissing').max(limits.text, 'textLong')),
  name: line.pipe(z.string().min(Number(needsNameAndEmail), 'nameMissing').max(limits.name, 'nameLong')),
  email: line.pipe(z.string().min(Number(needsNameAndEmail), 'emailMissing').max(limits.email, 'emailLong').refine((text) => !text || isEmail(text), 'emailBad')),
  website: Website,
  /** The page of the thread on which it was written. */
  page: line,
  /** Seen and filled in by programs only. */
  trap: line,
  /** When script saw the form, in milliseconds of Unix time; 0 without script. */
  openedAt: line.transform((text) => (/^\d{13}$/.test(text) ? Number(text) : 0)),
  /** To be told by mail of answers. */
  wantsAnswers: mark,
  /** The browser has been asked for work before; `proof` is what came of it. */
  isAsked: mark,
  proof: z.string().max(4000).catch('').default(''),
})
export type NewComment = z.infer<ReturnType<typeof newComment>>
/** Where a comment comes from: neither is kept, but for a hash of the address. */
export interface Origin {
  address: string
  browser: string
}
/** Who of the newsroom writes, as far as the checks ask. */
export interface Writer {
  personId: string
  isAuthor: boolean
  mayModerate: boolean
}
export type Given = Partial<Record<string, string>>

declare module '#kernel/events.ts' {
  interface Events {
    'comment.held': { id: string; subjectId: string }
    'comment.shown': { id: string; subjectId: string }
    'comment.withdrawn': { id: string; subjectId: string }
  }
}

/** Moves when what is shown under one article or page changes. */
export const commentsTag = (subjectId: string) => `comments:${subjectId}`

/** Moves when what is shown under anything changes. */
export const allCommentsTag = 'comments'

/** The query a page of comments has, where it needs one. */
export const pageQuery = (page: number) => (page > 1 ? `?comments=${page}` : '')

const isEmail = (text: string) => /^[^\s@<>()",;:\\]{1,64}@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]{2,}$/u.test(text)

/** `paper.example` is what people write for `https://paper.example`. */
function withScheme(text: string): string {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u.test(text) ? `https://${text}` : text
}

function isWebsite(text: string): boolean {
  return text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
}

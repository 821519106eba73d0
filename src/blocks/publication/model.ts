/** The publication: what the paper is called, which language and clock it keeps, how it looks, where else it can be found. */
import type { Person, Right } from '#blocks/people/model.ts'
import { isLanguage, spokenIn } from '#kernel/language.ts'
import { z } from 'zod'
import { AdsTxtLine } from './ads-txt.ts'
import { CommentSettings } from './comment-settings.ts'

export { adsTxtOf } from './ads-txt.ts'
export { CommentSettings } from './comment-settings.ts'

export const networks = ['facebook', 'x', 'instagram', 'youtube', 'tiktok', 'whatsapp', 'telegram', 'linkedin', 'threads', 'bluesky', 'mastodon', 'rss', 'newsletter'] as const
export type Network = (typeof networks)[number]

export const departments = ['show', 'quote', 'trending', 'contributors', 'weather'] as const
export type Department = (typeof departments)[number]

/** An address a reader may be sent to: http(s) anywhere, or a path of our own. */
export const WebAddress = z.string().max(2000).refine(
  (text) => /^\/(?![/\\])/.test(text) || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  'must be an address beginning with https:// or with /',
)

const Language = z.string().max(35).refine(isLanguage, 'must be a language tag such as "en" or "fr"')
const TimeZone = z.string().max(60).refine(isZone, 'must be a time zone such as "Africa/Lagos"')
/** '' for none: the paper is then where it is served. */
const BaseUrl = z.string().max(300).refine(
  (text) => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/'),
  'must be the address of the site, such as https://paper.example',
).transform((text) => text && new URL(text).origin)

const HubAddress = z.string().max(500).refine(
  (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !new URL(text).username,
  'must be the address of a WebSub hub, such as https://hub.example/',
).transform((text) => new URL(text).href)

/** What an editor may set, as `publication.json` spells it. */
export const PublicationSettings = z.object({
  name: z.string().trim().min(1, 'must be given').max(120),
  tagline: z.string().trim().max(200).default(''),
  language: Language.default('en'),
  timeZone: TimeZone.default('UTC'),
  url: BaseUrl.default(''),
  accent: z.string().regex(/^(#[0-9a-f]{6})?$/i, 'must be a colour such as #b3261e').default(''),
  about: z.string().trim().max(2000).default(''),
  connect: z.array(z.object({ network: z.enum(networks), url: WebAddress })).max(30).default([]),
  menu: z.array(z.object({ label: z.string().trim().min(1).max(60), path: WebAddress })).max(30).default([]),
  sidebar: z.array(z.enum(departments)).max(departments.length).refine((list) => new Set(list).size === list.length, 'must name each department once')
    .default([...departments]),
  /** Whether readers' browsers keep what was read for when there is no signal. */
  offline: z.boolean().default(true),
  /** WebSub hubs that are told when a feed changes; without one nobody is. */
  hubs: z.array(HubAddress).max(5).default([]),
  /** What `/robots.txt` asks of programs that read for language models: all, only to answer a person with our address, nothing. */
  robots: z.object({ ai: z.enum(['allow', 'answer-only', 'forbid']).default('answer-only') }).prefault({}),
  /** The lines of `/ads.txt`: who may sell advertising here besides the paper itself. */
  adsTxt: z.array(AdsTxtLine).max(5000).default([]),
  /** The most that a reader is sent of one advert's picture. */
  advertKilobytes: z.number().int().min(5).max(500).default(60),
  comments: CommentSettings.prefault({}),
})
export type PublicationSettings = z.infer<typeof PublicationSettings>

export interface Publication extends PublicationSettings {
  /** The paper's own; `language` is that of the page at hand, which may be an article's. */
  homeLanguage: string
  logoId: string | undefined
  /** Absolute base of every address we print, without a slash at its end; never taken from a request. */
  url: string
}

/** What the desk knows before it asks: who sits at it, and of which paper. */
export interface Opening {
  person: Pick<Person, 'id' | 'name' | 'email' | 'role'>
  rights: Right[]
  paper: Pick<Publication, 'name' | 'language' | 'timeZone' | 'url' | 'accent'>
}

/** `lang` and `dir` of what stands in the paper's own language on any of its pages. */
export const inHomeLanguage = ({ language, homeLanguage }: Pick<Publication, 'language' | 'homeLanguage'>) => spokenIn(homeLanguage, language)

/** The same of what may have a language of its own, such as a headline in a list; '' is the paper's. */
export const inOwnLanguage = (own: string, { language, homeLanguage }: Pick<Publication, 'language' | 'homeLanguage'>) => spokenIn(own || homeLanguage, language)

/** What the sample magazine is called and says of itself at the foot of every page: said under no other name. */
export const sampleWords = { name: 'The Lagoon Post', about: 'The Lagoon Post is the sample magazine of Ogene. Nobody in it exists; everything on it works.' }

export const publicationTag = 'publication'
export const publicationId = 'publication'

/** Paper and ink of every page, as theme.css has them: for what is drawn or told outside of a style sheet. */
export const papers = { light: '#fffdf8', dark: '#161512' }
export const ink = '#1b1916'

/** What a fresh installation is called until somebody names it. */
export const unnamed: PublicationSettings = PublicationSettings.parse({ name: 'A new magazine', timeZone: 'Africa/Lagos' })

function isZone(text: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }))
  } catch {
    return false
  }
}

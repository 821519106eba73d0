import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { embedOrigins, fillGaps } from '#blocks/body/view.tsx'
import { feedsOffered } from '#blocks/feeds/model.ts'
import { papers, type Publication } from '#blocks/publication/model.ts'
import type { Section } from '#blocks/sections/model.ts'
import { iconSizes, inkOf, letterOf } from '#blocks/icons/model.ts'
import { jsonInHtml } from '#kernel/json.ts'
import { directionOf } from '#kernel/language.ts'
import type { Part } from '#kernel/part.tsx'
import early from './early.ts?bundled'
import { pageScript } from './scripts.ts'
import { pageStyle } from './theme.ts'
import { say } from './words.ts'

/** What the head of a page says of it. */
export interface Head {
  title: string
  description?: string
  /** Absolute; left out for pages that are not to be found. */
  canonical?: string
  picture?: { url: string; width: number; height: number; alt?: string | undefined } | undefined
  kind?: 'article' | 'website' | 'profile'
  publishedAt?: string | undefined
  modifiedAt?: string | undefined
  section?: string
  /** Feeds of what this page lists, beside the paper's own. */
  feeds?: { title: string; href: string; type: string }[]
  /** The same words in other languages, this one among them: language tag and absolute address. */
  alternates?: { language: string; href: string }[]
  /** Not for search engines, such as their own kind of page: results of a search. */
  isUnlisted?: boolean
  /** What machines are told of the page, in the words of schema.org. */
  data?: object[]
}

/** A page's parts by where they stand, top to bottom. */
export interface Regions {
  top: Part[]
  /** Between the masthead and the page. */
  under?: Part[]
  article: Part[]
  /** Of the article a reader has before them, for the beacon of the audience. */
  articleId?: string
  /** What stands among the words of the article, and after how many of its paragraphs. */
  among?: { after: number; part: Part }[]
  /** Adverts may stand on this page: in all places, or in those of a section and its articles. */
  adverts?: { section?: Section }
  main: Part[]
  side: Part[]
  end: Part[]
}

/** As Open Graph spells a language: with the land where most speak it, unless one is named (`fr_FR`, `yo_NG`). */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region ? `${language}_${region}` : language
}

/** The whole document: its head and shell around the finished parts. */
export function assemble(publication: Publication, head: Head, regions: Regions, html: Map<string, string>): string {
  const inside = (parts: Part[]) => parts.map((part) => html.get(part.key) ?? '').join('')
  const { language } = publication
  const article = fillGaps(inside(regions.article), regions.among?.map(({ after, part }) => ({ after, html: html.get(part.key) ?? '' })))
  const body = [
    `<body id="top"${publication.offline ? ' data-keeps=""' : ''}><a class="skip" href="#main">${say(language, regions.articleId ? 'skip' : 'skipToContent')}</a><div class="page">`,
    `<header>${inside(regions.top)}</header>${inside(regions.under ?? [])}`,
    `<div class="sheet"><main id="main" tabindex="-1">${article && `<article${regions.articleId ? ` data-article="${regions.articleId}"` : ''}>${article}</article>`}${inside(regions.main)}</main>`,
    regions.side.length ? `<aside class="sidebar" aria-label="${say(language, 'sidebar')}">${inside(regions.side)}</aside>` : '',
    `</div><footer><p class="to-top"><a href="#top">${say(language, 'toTop')}</a></p>`,
    `${inside(regions.end)}</footer></div>`,
  ].join('')
  const opening = `<!doctype html><html lang="${escapeAttribute(language)}" dir="${directionOf(language)}">`
  const { html: shown, data } = withoutData(body)
  const above = headOf(publication, head, pageStyle(publication.accent, shown)).replace('</head>', () => `${data}</head>`)
  return `${opening}${above}${shown}<script type="module">${pageScript(shown)}</script></body></html>`
}

/** What a part tells machines stands in the head, with what the page tells them: no script lies among the words of strangers. */
function withoutData(body: string): { html: string; data: string } {
  const block = /<script type="application\/ld\+json">[^<]*<\/script>/g
  return { html: body.replace(block, ''), data: (body.match(block) ?? []).join('') }
}

/** Content security for exactly this page: its one style and its two scripts by hash, nobody else's anything. */
export function securityHeaders(page: string): Record<string, string> {
  // Not what stands in the page as its script, but what ours is for such a page.
  const scripts = [early, pageScript(page.slice(page.indexOf('<body')))].map(hashOf).join(' ')
  const rules = [
    "default-src 'none'", "img-src 'self' data:", "media-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'self'", "worker-src 'self'", "manifest-src 'self'", `style-src ${hashOf(styleOf(page))}`, `script-src ${scripts}`, ...framesOf(page),
  ]
  return {
    'content-security-policy': rules.join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
}

/** Only those whose film or post stands on the page may be framed there, once a reader asks for it. */
function framesOf(page: string): string[] {
  const origins = embedOrigins.filter((origin) => page.includes(`data-frame="${origin}/`))
  return origins.length ? [`frame-src ${origins.join(' ')}`] : []
}

/** The first style of a page is ours: it stands in the head, where nothing from outside is written unescaped. */
const styleOf = (page: string) => /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''

/** The paper's letter on its colour, within the page: a tab needs no request for it. */
const favicon = ({ name, accent }: Publication) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path fill='${inkOf(accent)}' d='M0 0h16v16H0z'/><text x='8' y='13' font-size='14' text-anchor='middle' fill='${papers.light}'>${letterOf(name)}</text></svg>`).replace(/%20|%3D|%3A|%2F|%27/g, (sign) => decodeURIComponent(sign))}`

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What is shown of a page without a picture of its own when it is shared: the paper's sign. */
const paperIcon = 'icon-512.png'

function headOf(publication: Publication, head: Head, style: string): string {
  const { title, description, canonical, picture, kind = 'website', publishedAt } = head
  const summary = description && summaryOf(description)
  const shared = picture ?? { url: `${publication.url}/icons/${paperIcon}`, width: iconSizes[paperIcon], height: iconSizes[paperIcon], alt: publication.name }
  const whole = title === publication.name ? title : `${title} – ${publication.name}`
  return renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{whole}</title>
      {summary && <meta name="description" content={summary} />}
      {canonical && <link rel="canonical" href={canonical} />}
      {[...(head.feeds ?? []), ...feedsOffered(publication.name, '')].map((feed) => <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />)}
      {head.alternates?.map((other) => <link key={other.language} rel="alternate" hrefLang={other.language} href={other.href} />)}
      {head.isUnlisted && <meta name="robots" content="noindex, follow" />}
      <link rel="icon" href={favicon(publication)} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta name="theme-color" content={papers.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={papers.dark} media="(prefers-color-scheme: dark)" />
      <meta property="og:title" content={title} />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={publication.name} />
      <meta property="og:locale" content={localeOf(publication.language)} />
      {canonical && <meta property="og:url" content={canonical} />}
      {summary && <meta property="og:description" content={summary} />}
      <meta property="og:image" content={shared.url} />
      <meta property="og:image:width" content={String(shared.width)} />
      <meta property="og:image:height" content={String(shared.height)} />
      {shared.alt && <meta property="og:image:alt" content={shared.alt} />}
      <meta name="twitter:card" content={shared.width > shared.height ? 'summary_large_image' : 'summary'} />
      {publishedAt && <meta property="article:published_time" content={publishedAt} />}
      {head.modifiedAt && <meta property="article:modified_time" content={head.modifiedAt} />}
      {head.section && <meta property="article:section" content={head.section} />}
      {head.data?.map((thing, at) => <script key={at} type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(thing) }} />)}
      <style dangerouslySetInnerHTML={{ __html: style }} />
      <script dangerouslySetInnerHTML={{ __html: early }} />
    </head>,
  )
}

/** As much as engines and messengers show, cut between words. */
function summaryOf(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim()
  return line.length <= longestSummary ? line : `${line.slice(0, longestSummary).replace(/\s+\S*$/, '')}…`
}
const longestSummary = 200

/** JSON that can end no element: every `<` as its escape. */
const escapeAttribute = (text: string) => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

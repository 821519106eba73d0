/** Writes small exports as WordPress would, for tests: our own words, its format. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

export interface TestItem {
  id: number | string
  type?: string
  title?: string
  content?: string
  excerpt?: string
  status?: string
  name?: string
  link?: string
  creator?: string
  date?: string
  dateGmt?: string
  modifiedGmt?: string
  password?: string
  sticky?: boolean
  parent?: number
  commentStatus?: string
  attachmentUrl?: string
  terms?: { domain: string; nicename: string; name: string }[]
  meta?: [string, string][]
  comments?: TestComment[]
}
export interface TestComment {
  id: number
  text: string
  author?: string
  email?: string
  approved?: string
  type?: string
  parent?: number
  userId?: number
}
export interface TestSite {
  title?: string
  url?: string
  version?: string
  language?: string
  authors?: { id: number; login: string; name: string }[]
  categories?: { id: number; slug: string; name: string; parent?: string; description?: string }[]
  tags?: { id: number; slug: string; name: string }[]
  items?: TestItem[]
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const field = (name: string, value: string | number | undefined) => (value === undefined ? '' : `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>\n`)

export const namespaces = 'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

export function wxrOf({ title = 'The Harbour Bell', url = 'https://bell.example', version = '1.2', language = 'en-GB', ...site }: TestSite): string {
  const authors = (site.authors ?? []).map((author) => `<wp:author>${field('wp:author_id', author.id)}${field('wp:author_login', author.login)}${field('wp:author_display_name', author.name)}</wp:author>`)
  const categories = (site.categories ?? []).map((each) => `<wp:category>${field('wp:term_id', each.id)}${field('wp:category_nicename', each.slug)}${field('wp:category_parent', each.parent ?? '')}${field('wp:cat_name', each.name)}${field('wp:category_description', each.description)}</wp:category>`)
  const tags = (site.tags ?? []).map((each) => `<wp:tag>${field('wp:term_id', each.id)}${field('wp:tag_slug', each.slug)}${field('wp:tag_name', each.name)}</wp:tag>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- an export made for a test -->
<rss version="2.0" ${namespaces}><channel>
<title>${title}</title><link>${url}</link><description>All the news of the quay</description><language>${language}</language>
${version ? `<wp:wxr_version>${version}</wp:wxr_version>` : ''}<wp:base_site_url>${url}</wp:base_site_url><wp:base_blog_url>${url}</wp:base_blog_url>
${[...authors, ...categories, ...tags].join('\n')}
${(site.items ?? []).map((item) => itemXml(item, url)).join('\n')}
</channel></rss>`
}

export function itemXml(item: TestItem, url = 'https://bell.example'): string {
  const { id, type = 'post', status = 'publish', date = '2020-05-04 10:00:00' } = item
  const name = item.name ?? `item-${id}`
  return `<item>
${field('title', item.title ?? `Item ${id}`)}<link>${item.link ?? `${url}/2020/05/04/${name}/`}</link>${field('dc:creator', item.creator ?? 'ada')}
${field('content:encoded', item.content ?? `<p>The words of item ${id}.</p>`)}${field('excerpt:encoded', item.excerpt ?? '')}
<wp:post_id>${id}</wp:post_id>${field('wp:post_date', date)}${field('wp:post_date_gmt', item.dateGmt ?? date)}${field('wp:post_modified_gmt', item.modifiedGmt ?? date)}
${field('wp:comment_status', item.commentStatus ?? 'open')}${field('wp:post_name', name)}${field('wp:status', status)}<wp:post_parent>${item.parent ?? 0}</wp:post_parent>
${field('wp:post_type', type)}${field('wp:post_password', item.password ?? '')}<wp:is_sticky>${item.sticky ? 1 : 0}</wp:is_sticky>${field('wp:attachment_url', item.attachmentUrl)}
${(item.terms ?? []).map((term) => `<category domain="${term.domain}" nicename="${term.nicename}">${cdata(term.name)}</category>`).join('\n')}
${(item.meta ?? []).map(([key, value]) => `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`).join('\n')}
${(item.comments ?? []).map(commentXml).join('\n')}
</item>`
}

const commentXml = (comment: TestComment) => `<wp:comment><wp:comment_id>${comment.id}</wp:comment_id>${field('wp:comment_author', comment.author ?? 'Kofi')}
${field('wp:comment_author_email', comment.email ?? 'kofi@reader.example')}${field('wp:comment_author_IP', '192.0.2.7')}${field('wp:comment_date_gmt', '2020-05-05 08:00:00')}
${field('wp:comment_content', comment.text)}${field('wp:comment_approved', comment.approved ?? '1')}${field('wp:comment_type', comment.type ?? 'comment')}
<wp:comment_parent>${comment.parent ?? 0}</wp:comment_parent><wp:comment_user_id>${comment.userId ?? 0}</wp:comment_user_id></wp:comment>`

/** Writes an export to a file of a folder and gives its path. */
export function writeWxr(folder: string, site: TestSite | string | Buffer, name = 'export.xml'): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof site === 'string' || Buffer.isBuffer(site) ? site : wxrOf(site))
  return file
}

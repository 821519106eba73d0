/** Writes an export as WordPress would, of a small site of our own. */
import { writeFileSync } from 'node:fs'
import type { Folder, Program } from './program.ts'

export interface OldPost {
  title: string
  content: string
  excerpt?: string
  /** The login of an author. */
  author?: string
  category?: string
  status?: string
  /** UTC, as WordPress writes it. */
  modified?: string
  type?: 'post' | 'attachment'
  thumbnail?: number
  attachmentUrl?: string
  alt?: string
  comments?: OldComment[]
}
export interface OldComment {
  author: string
  url?: string
  email?: string
  text: string
}
export interface OldSite {
  title?: string
  authors?: { login: string; name: string }[]
  categories?: { slug: string; name: string; description?: string }[]
  posts: OldPost[]
}

export const oldHome = 'http://old-crier.example'

/** Posts are numbered from 1 in the order given. */
export function exportOf({ title = 'The Old Crier', authors = [{ login: 'bola', name: 'Bola Ade' }], categories = [{ slug: 'harbour', name: 'Harbour' }], posts }: OldSite): string {
  const people = authors.map(({ login, name }, at) => `<wp:author><wp:author_id>${at + 1}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_display_name>${cdata(name)}</wp:author_display_name></wp:author>`)
  const terms = categories.map(({ slug, name, description = '' }, at) => `<wp:category><wp:term_id>${at + 1}</wp:term_id><wp:category_nicename>${cdata(slug)}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name><wp:category_description>${cdata(description)}</wp:category_description></wp:category>`)
  const items = posts.map((post, at) => itemOf(post, at + 1, { login: authors[0]?.login ?? '', category: categories[0] }))
  return `${head}<title>${cdata(title)}</title><link>${oldHome}</link><description></description><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${oldHome}</wp:base_site_url><wp:base_blog_url>${oldHome}</wp:base_blog_url>${[...people, ...terms, ...items].join('\n')}</channel></rss>`
}

const head = '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'

function itemOf(post: OldPost, id: number, usual: { login: string; category: { slug: string; name: string } | undefined }): string {
  const { title, content, excerpt = '', author = usual.login, category = usual.category?.slug, type = 'post', thumbnail, attachmentUrl, alt, comments = [] } = post
  const status = post.status ?? (type === 'attachment' ? 'inherit' : 'publish')
  const modified = post.modified ? `<wp:post_modified>${post.modified}</wp:post_modified><wp:post_modified_gmt>${post.modified}</wp:post_modified_gmt>` : ''
  const minute = String(id % 60).padStart(2, '0')
  const hour = String(Math.floor(id / 60) % 24).padStart(2, '0')
  return [
    `<item><title>${cdata(title)}</title><link>${oldHome}/item-${id}/</link><dc:creator>${cdata(author)}</dc:creator><guid isPermaLink="false">${oldHome}/?p=${id}</guid>`,
    `<content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded><wp:post_id>${id}</wp:post_id>`,
    `<wp:post_date>2025-05-04 ${hour}:${minute}:00</wp:post_date><wp:post_date_gmt>2025-05-04 ${hour}:${minute}:00</wp:post_date_gmt>${modified}`,
    `<wp:comment_status>open</wp:comment_status><wp:post_name>item-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>${type}</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>`,
    category && type === 'post' ? `<category domain="category" nicename="${category}">${cdata(category)}</category>` : '',
    attachmentUrl ? `<wp:attachment_url>${cdata(attachmentUrl)}</wp:attachment_url>` : '',
    thumbnail ? metaOf('_thumbnail_id', String(thumbnail)) : '',
    alt === undefined ? '' : metaOf('_wp_attachment_image_alt', alt),
    ...comments.map((comment, at) => commentOf(comment, id * 100 + at)),
    '</item>',
  ].join('')
}

const metaOf = (key: string, value: string) => `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`

const commentOf = ({ author, url = '', email = 'reader@mail.example', text }: OldComment, id: number) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(author)}</wp:comment_author><wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url>${cdata(url)}</wp:comment_author_url><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date>2025-05-05 08:00:00</wp:comment_date><wp:comment_date_gmt>2025-05-05 08:00:00</wp:comment_date_gmt><wp:comment_content>${cdata(text)}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>`

/** WordPress parts what would end the section. */
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** A server of a paper with one article, at /harbour/item-1, and the id under which readers comment on it. */
export async function serveOneArticle(folder: Folder): Promise<{ program: Program; subjectId: string }> {
  writeFileSync(folder.file('site.xml'), exportOf({ posts: [{ title: 'Thirty boats', content: '<p>They came at five.</p>' }] }))
  await folder.ogene('import', 'wordpress', folder.file('site.xml'))
  const program = await folder.serve()
  const [, subjectId] = /name="subjectId" value="([^"]+)"/.exec(await program.read('/harbour/item-1')) ?? []
  if (!subjectId) throw new Error('The article takes no comments.')
  return { program, subjectId }
}

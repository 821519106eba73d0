import type { Branch } from './branches.ts'

/** What stands at the head of an export. */
export interface WxrSite {
  kind: 'site'
  title: string
  tagline: string
  language: string
  link: string
  /** The address of the site: of the blog itself where several share an installation. */
  url: string
  version: string
}
export interface WxrAuthor {
  kind: 'author'
  id: string
  login: string
  displayName: string
  firstName: string
  lastName: string
}
/** A category, a tag or a term of another taxonomy. */
export interface WxrTerm {
  kind: 'term'
  taxonomy: string
  id: string
  slug: string
  /** Of the parent: its slug, in old versions its name. */
  parent: string
  name: string
  description: string
}
export interface WxrComment {
  id: string
  author: string
  email: string
  url: string
  date: string
  dateGmt: string
  content: string
  approved: string
  type: string
  parent: string
  userId: string
}
export interface WxrItem {
  kind: 'item'
  id: string
  title: string
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  date: string
  dateGmt: string
  pubDate: string
  modified: string
  modifiedGmt: string
  commentStatus: string
  name: string
  status: string
  parent: string
  menuOrder: number
  type: string
  password: string
  isSticky: boolean
  attachmentUrl: string
  terms: { domain: string; nicename: string; name: string }[]
  meta: Map<string, string>
  /** What it was called before, newest last. */
  oldSlugs: string[]
  comments: WxrComment[]
  /** References that were no references (a bare &) and were kept as they stood. */
  broken: number
  isTooLong: boolean
}

const find = (branch: Branch, name: string) => branch.children.find((child) => child.name === name)
const raw = (branch: Branch, name: string) => find(branch, name)?.text ?? ''
const field = (branch: Branch, name: string) => raw(branch, name).trim()

export const authorOf = (branch: Branch): WxrAuthor => ({
  kind: 'author',
  id: field(branch, 'wp:author_id'),
  login: field(branch, 'wp:author_login'),
  displayName: field(branch, 'wp:author_display_name'),
  firstName: field(branch, 'wp:author_first_name'),
  lastName: field(branch, 'wp:author_last_name'),
})

/** Categories, tags and terms say the same under three sets of names. */
export function termOf(branch: Branch): WxrTerm {
  const taxonomy = { 'wp:category': 'category', 'wp:tag': 'post_tag' }[branch.name] ?? field(branch, 'wp:term_taxonomy')
  const first = (...names: string[]) => names.map((name) => field(branch, name)).find(Boolean) ?? ''
  return {
    kind: 'term',
    taxonomy,
    id: field(branch, 'wp:term_id'),
    slug: first('wp:category_nicename', 'wp:tag_slug', 'wp:term_slug'),
    parent: first('wp:category_parent', 'wp:term_parent'),
    name: first('wp:cat_name', 'wp:tag_name', 'wp:term_name'),
    description: first('wp:category_description', 'wp:tag_description', 'wp:term_description'),
  }
}

export function itemOf(branch: Branch, { broken, isTooLong }: { broken: number; isTooLong: boolean }): WxrItem {
  const guid = field(branch, 'guid')
  const link = field(branch, 'link')
  const { meta, oldSlugs } = metaOf(branch)
  return {
    kind: 'item',
    // Some exports leave the number out and still have it in the plain address.
    id: field(branch, 'wp:post_id') || (/[?&](?:p|page_id|attachment_id)=(\d+)/.exec(`${link} ${guid}`)?.[1] ?? ''),
    title: raw(branch, 'title').trim(),
    link,
    guid,
    creator: field(branch, 'dc:creator') || field(branch, 'wp:author'),
    content: raw(branch, 'content:encoded'),
    excerpt: raw(branch, 'excerpt:encoded'),
    date: field(branch, 'wp:post_date'),
    dateGmt: field(branch, 'wp:post_date_gmt'),
    pubDate: field(branch, 'pubDate'),
    modified: field(branch, 'wp:post_modified'),
    modifiedGmt: field(branch, 'wp:post_modified_gmt'),
    commentStatus: field(branch, 'wp:comment_status'),
    name: field(branch, 'wp:post_name'),
    status: field(branch, 'wp:status'),
    parent: field(branch, 'wp:post_parent'),
    menuOrder: Number.parseInt(field(branch, 'wp:menu_order'), 10) || 0,
    type: field(branch, 'wp:post_type') || 'post',
    password: raw(branch, 'wp:post_password'),
    isSticky: field(branch, 'wp:is_sticky') === '1',
    attachmentUrl: field(branch, 'wp:attachment_url'),
    terms: itemTermsOf(branch),
    meta,
    oldSlugs,
    comments: branch.children.filter((child) => child.name === 'wp:comment').map(commentOf),
    broken,
    isTooLong,
  }
}

/** Version 1.0 names each term twice, once without its nicename; a term named both ways is one. */
function itemTermsOf(branch: Branch) {
  const terms = branch.children.filter((child) => child.name === 'category').map(({ attributes, text }) => ({
    domain: attributes.domain === 'tag' ? 'post_tag' : (attributes.domain ?? 'category'),
    nicename: (attributes.nicename ?? '').trim(),
    name: text.trim(),
  }))
  const isBare = (term: (typeof terms)[number]) => !term.nicename
  const isDouble = (term: (typeof terms)[number]) => isBare(term) && terms.some((other) => !isBare(other) && other.name === term.name)
  const kept = terms.filter((term) => (term.nicename || term.name) && !isDouble(term))
  return [...new Map(kept.map((term) => [JSON.stringify(term), term])).values()]
}

function metaOf(branch: Branch) {
  const meta = new Map<string, string>()
  const oldSlugs: string[] = []
  for (const child of branch.children) {
    if (child.name !== 'wp:postmeta') continue
    const key = field(child, 'wp:meta_key')
    const value = raw(child, 'wp:meta_value')
    if (key === '_wp_old_slug' && value.trim()) oldSlugs.push(value.trim())
    if (key && !meta.has(key)) meta.set(key, value)
  }
  return { meta, oldSlugs }
}

const commentOf = (branch: Branch): WxrComment => ({
  id: field(branch, 'wp:comment_id'),
  author: field(branch, 'wp:comment_author'),
  email: field(branch, 'wp:comment_author_email'),
  url: field(branch, 'wp:comment_author_url'),
  date: field(branch, 'wp:comment_date'),
  dateGmt: field(branch, 'wp:comment_date_gmt'),
  content: raw(branch, 'wp:comment_content').trim(),
  approved: field(branch, 'wp:comment_approved'),
  type: field(branch, 'wp:comment_type'),
  parent: field(branch, 'wp:comment_parent'),
  userId: field(branch, 'wp:comment_user_id'),
})

import { encodePath } from '#blocks/addresses/model.ts'
import { markdownOf, markdownText } from '#blocks/body/markdown.ts'
import { contributorPath } from '#blocks/contributors/model.ts'
import { sharedPicture } from '#blocks/media/model.ts'
import { isUpdated } from './model.ts'
import { paidMark, type Shown } from './view.tsx'

/** An article as Markdown, with what is known of it before it as YAML (https://yaml.org/spec/1.2.2/): a JSON text is YAML too. */
export function articleMarkdown({ article, section, publication, path, media }: Shown, corrections: { at: string; sentence: string }[]): string {
  const url = publication.url + encodePath(path)
  const known: Record<string, unknown> = {
    title: article.headline,
    byline: article.bylines.map(({ name }) => name),
    sponsor: article.sponsor || undefined,
    published: article.publishedAt,
    ...(isUpdated(article) && { updated: article.updatedAt }),
    section: section.name,
    ...(article.topics.length > 0 && { topics: article.topics.map(({ name }) => name) }),
    language: article.language || publication.language,
    publication: publication.name,
    url,
    authors: article.bylines.map((byline) => publication.url + encodePath(contributorPath(byline))),
  }
  const front = Object.entries(known).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const shared = article.lead?.medium && sharedPicture(article.lead.medium)
  const blocks = [
    `---\n${front.join('\n')}\n---`,
    `# ${markdownText(article.headline)}`,
    article.sponsor && `**${markdownText(paidMark(publication.language, article.sponsor))}**`,
    markdownText(article.standfirst),
    shared && `![${markdownText(article.lead?.alt ?? '')}](${publication.url}${shared.path})`,
    markdownText([article.lead?.caption, article.lead?.credit && `(${article.lead.credit})`].filter(Boolean).join(' ')),
    markdownOf(article.body, { media, baseUrl: publication.url, url }),
    ...corrections.map(({ at, sentence }) => `> ${at.slice(0, 10)}: ${markdownText(sentence)}`),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

import { encodePath } from '#blocks/addresses/model.ts'
import { type CitedSource, sourcesOf } from '#blocks/body/model.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { listInWords } from '#kernel/language.ts'
import type { Shown } from './view.tsx'
import { say } from './words.ts'

/** The outlets and documents the article rests on; nothing where its data name none. */
export const Sources = ({ article, media, publication: { language } }: Shown) => {
  const sources = sourcesOf(article.body)
  if (!sources.length) return null
  const addressOf = ({ mediaId, href }: CitedSource) => {
    const medium = media.get(mediaId)
    return medium ? encodePath(mediaPath(medium)) : href
  }
  return (
    <details className="sources">
      <summary>{say(language, 'sources', { count: sources.length })}</summary>
      <ol>
        {sources.map((source) => (
          <li key={source.mediaId + source.href + source.name}>
            <Name name={source.name} href={addressOf(source)} />{source.speakers.length > 0 && ` (${listInWords(language, source.speakers)})`}
          </li>
        ))}
      </ol>
    </details>
  )
}

const Name = ({ name, href }: { name: string; href: string }) => (href ? <a href={href}>{name}</a> : name)

import { formatDate } from '#kernel/clock.ts'
import { commaIn } from '#kernel/language.ts'
import { safeHref } from './attributes.ts'
import type { NodeOf } from './format.ts'
import type { Show } from './prose.tsx'
import { hostOf } from './providers.ts'
import type { Setting } from './setting.ts'
import { say } from './words.ts'

/** What somebody said, and beneath it who, in which office, to whom and when. */
export const Quotation = ({ node, setting, show }: { node: NodeOf<'quotation'>; setting: Setting; show: Show }) => {
  const { speaker, role, outlet, url, date } = node.attrs
  const cite = safeHref(url)
  if (!speaker && !role && !outlet && !date && !cite) return <blockquote className="testimony">{show(node.content)}</blockquote>
  const place = outlet || (cite && hostOf(cite))
  const further = [
    role,
    place && <cite key="outlet">{cite ? <a href={cite}>{place}</a> : place}</cite>,
    date && <Day key="date" date={date} language={setting.language} />,
  ].filter(Boolean)
  return (
    <figure className="testimony">
      <blockquote cite={cite}>{show(node.content)}</blockquote>
      <figcaption>{speaker && <b>{speaker}</b>}{further.map((words, at) => [at || speaker ? commaIn(setting.language) : '', words])}</figcaption>
    </figure>
  )
}

const isDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))

/** A day has no zone: it is the same day wherever the paper stands. */
const Day = ({ date, language }: { date: string; language: string }) =>
  isDay(date) ? <time dateTime={date}>{formatDate(`${date}T12:00:00.000Z`, language, 'UTC')}</time> : date

export const PullQuote = ({ node, show }: { node: NodeOf<'pullQuote'>; show: Show }) => (
  <figure className="pull">
    <blockquote>{show(node.content)}</blockquote>
    {node.attrs.by && <figcaption>{node.attrs.by}</figcaption>}
  </figure>
)

export const Note = ({ node, setting, show }: { node: NodeOf<'note'>; setting: Setting; show: Show }) => {
  const { kind, title } = node.attrs
  const label = title || (kind === 'note' ? '' : say(setting.language, kind))
  return (
    <div className={kind === 'note' ? kind : `note ${kind}`} role="note">
      {label && <p className="note-title">{label}</p>}
      {show(node.content)}
    </div>
  )
}

import { mediaPath } from '#blocks/media/model.ts'
import { findMedium } from '#blocks/media/store.ts'
import type { Medium } from '#blocks/media/model.ts'
import type { App } from '#kernel/app.ts'
import { dayIn, formatDate, formatDay, nextMidnight } from '#kernel/clock.ts'
import { type Part, part } from '#kernel/part.tsx'
import { inHomeLanguage, type Publication } from './model.ts'
import { say } from './words.ts'

interface MenuItem {
  label: string
  path: string
}
interface Masthead {
  publication: Publication
  menu: MenuItem[]
  search: MenuItem
  today: string
  /** What stands in it before the date itself, "Wednesday, ": a telephone's line has no room for it. */
  weekday: string
  day: string
  logo: Medium | undefined
}

/** Row 2: the name (or logo), the tagline, the menu, light or dark, the date of today's edition. `menu` (sections) and `search` come from below. */
export function mastheadPart(app: App, publication: Publication, { menu, search, tags }: { menu: MenuItem[]; search: MenuItem; tags: string[] }): Part {
  const { language, timeZone } = publication
  return part<Masthead>('masthead', async () => {
    const now = app.now()
    const logo = publication.logoId ? await findMedium(app.db, publication.logoId) : undefined
    const [today, date] = [formatDay(now.toISOString(), language, timeZone), formatDate(now.toISOString(), language, timeZone)]
    const weekday = today.endsWith(date) ? today.slice(0, -date.length) : ''
    const value = { publication, menu, search, logo, today, weekday, day: dayIn(timeZone, now) }
    return { value, tags, until: nextMidnight(timeZone, now) }
  }, MastheadView, { soft: true })
}

const MastheadView = ({ publication, menu, search, today, weekday, day, logo }: Masthead) => (
  <div className="masthead">
    <p className="masthead-line">
      <time dateTime={day}>{weekday && <span>{weekday}</span>}{today.slice(weekday.length)}</time>
      <a className="masthead-search" href={search.path}><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="M14.4 15.8a8 8 0 1 1 1.4-1.4l5.2 5.2-1.4 1.4zM9.5 4a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11" fillRule="evenodd" /></svg><span>{search.label}</span></a>
      <span data-save-label={say(publication.language, 'saveData')} data-save-show={say(publication.language, 'showPicture')} />
      <ThemeSwitch language={publication.language} />
    </p>
    <p className="masthead-name" {...inHomeLanguage(publication)}>
      <a href="/" rel="home">{logo ? <Logo logo={logo} name={publication.name} /> : publication.name}</a>
    </p>
    {publication.tagline && <p className="masthead-tagline" {...inHomeLanguage(publication)}>{publication.tagline}</p>}
    {menu.length > 0 && (
      <nav aria-label={say(publication.language, 'sections')}>
        <Links items={menu} spoken={inHomeLanguage(publication)} />
      </nav>
    )}
  </div>
)

/** The words of a choice that script alone can offer: without it the page follows the reader's system. */
const ThemeSwitch = ({ language }: { language: string }) => (
  <span className="theme-switch" data-label={say(language, 'lightOrDark')} data-auto={say(language, 'auto')} data-light={say(language, 'light')} data-dark={say(language, 'dark')} />
)

const Logo = ({ logo, name }: { logo: Medium; name: string }) => (
  <picture><img src={mediaPath(logo, 640)} alt={name} width={logo.width ?? undefined} height={logo.height ?? undefined} /></picture>
)

interface Foot {
  publication: Publication
  menu: MenuItem[]
  pages: MenuItem[]
  own: MenuItem[]
  year: number
}

/** Row 15: menu, pages, feed, copyright. */
export function footPart(app: App, publication: Publication, { tags, ...lists }: { menu: MenuItem[]; pages: MenuItem[]; own: MenuItem[]; tags: string[] }): Part {
  return part<Foot>('foot', async () => {
    return { value: { publication, ...lists, year: Number(dayIn(publication.timeZone, app.now()).slice(0, 4)) }, tags, until: nextMidnight(publication.timeZone, app.now()) }
  }, FootView, { soft: true })
}

const FootView = ({ publication, menu, pages, own, year }: Foot) => {
  const { language, name } = publication
  const spoken = inHomeLanguage(publication)
  return (
    <div className="foot">
      {menu.length > 0 && <nav aria-label={`${name}: ${say(language, 'sections')}`}><Links items={menu} spoken={spoken} /></nav>}
      {publication.about && <p {...spoken}>{publication.about}</p>}
      <nav aria-label={say(language, 'pages')}><Links items={pages} spoken={spoken} own={[...own, { label: say(language, 'follow'), path: '/feed' }]} /></nav>
      <p>{say(language, 'copyright', { year: String(year), name })}</p>
    </div>
  )
}

type Spoken = ReturnType<typeof inHomeLanguage>

/** Labels are an editor's words, in the paper's own language on every page; ours are in the page's. */
const Links = ({ items, spoken, own = [] }: { items: MenuItem[]; spoken: Spoken; own?: MenuItem[] }) => (
  <ul>
    {items.map(({ label, path }) => <li key={path + label}><a href={path} {...spoken}>{label}</a></li>)}
    {own.map(({ label, path }) => <li key={path}><a href={path}>{label}</a></li>)}
  </ul>
)

/** The document the desk begins in: names its script and styles, and says who sits at it, so that nothing has to be asked before the first screen. */
import { renderToStaticMarkup } from 'react-dom/server'
import { may, type Person, type Right, rights } from '#blocks/people/model.ts'
import { type Opening, papers } from '#blocks/publication/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { jsonInHtml } from '#kernel/json.ts'
import { readEntry } from './assets.ts'

/** What the screen at this address asks first: on its way while its scripts still are. */
function firstAnswers(pathname: string): string[] {
  const [, id] = /^\/desk\/stories\/([\w-]+)$/.exec(pathname) ?? []
  if (id) return [`/desk/api/stories/${id}`]
  return pathname === '/desk/stories' ? ['/desk/api/stories?skip=0'] : []
}

/** `pathname` and `search`: of the screen it is opened at. */
export async function deskDocument(app: App, person: Person, { pathname, search }: Pick<URL, 'pathname' | 'search'>): Promise<string> {
  const [entry, { name, homeLanguage, timeZone, url, accent }] = await Promise.all([readEntry(pathname), getPublication(app)])
  const { id, email, role } = person
  const opening: Opening = {
    person: { id, name: person.name, email, role },
    rights: (Object.keys(rights) as Right[]).filter((right) => may(person, right)),
    paper: { name, language: homeLanguage, timeZone, url, accent },
  }
  const at = (file: string) => `/desk/assets/${file}`
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <title>{`The desk – ${name}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={papers.light} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={papers.dark} />
        {entry.styles.map((file) => <link key={file} rel="stylesheet" href={at(file)} />)}
        <script type="module" src={at(entry.script)} />
        {entry.preloads.map((file) => <link key={file} rel="modulepreload" href={at(file)} />)}
        {search === '' && firstAnswers(pathname).map((href) => <link key={href} rel="preload" as="fetch" crossOrigin="anonymous" href={href} />)}
      </head>
      <body>
        <div id="desk" />
        <noscript>The desk needs JavaScript. The paper itself can be read without it.</noscript>
        <script type="application/json" id="opening" dangerouslySetInnerHTML={{ __html: jsonInHtml(opening) }} />
      </body>
    </html>,
  )}`
}

import { addressTag } from '#blocks/addresses/actions.ts'
import { encodePath } from '#blocks/addresses/model.ts'
import { type FoundAddress, findAddress } from '#blocks/addresses/store.ts'
import { findSubject } from '#blocks/comments/store.ts'
import { findContributor } from '#blocks/contributors/store.ts'
import { type Channel, feedPath, type Form, forms, type Subject } from '#blocks/feeds/model.ts'
import { commentsFeedPart, commentsFeedPath, feedPart } from '#blocks/feeds/view.ts'
import { findTopic } from '#blocks/topics/store.ts'
import type { Plan } from '#kernel/page.ts'
import { documentPlan, type Site } from '../plan.ts'
import type { OwnPage } from './own.ts'

const formOf: Record<string, Form> = { '': 'rss', '.atom': 'atom', '.json': 'json' }

/** The feeds of the whole paper. */
export const feed: OwnPage = {
  at: /^\/feed(?<ending>\.atom|\.json)?$/,
  declares: [],
  makes: (site, { ending = '' }) => feedPlan(site, { lot: { of: 'all' }, path: '', name: '', description: '' }, formOf[ending]!),
}

/** The feeds below a section, contributor or topic; under an earlier address of it, they have moved with it. */
export const feedBelow: OwnPage = {
  at: /^(?<of>\/.+)\/feed(?<ending>\.atom|\.json)?$/,
  declares: [],
  async makes(site, { of = '', ending = '' }) {
    const found = await findAddress(site.app.db, of)
    const subject = found && (await subjectOf(site, found))
    if (!subject) return found && !ending ? feedOfThread(site, found, of) : undefined
    const form = formOf[ending]!
    return found.currentPath === of ? feedPlan(site, subject, form, addressTag(of)) : { movedTo: feedPath(subject.path, form) }
  },
}

export const feedOfComments: OwnPage = {
  at: /^\/comments\/feed$/,
  declares: [],
  makes: ({ app, publication }) =>
    documentPlan(`${forms.rss.mime}; charset=utf-8`, commentsFeedPart(app, publication), feedHeaders({ hubs: [] }, publication.url + commentsFeedPath)),
}

/** What is said under one article or page. */
async function feedOfThread(site: Site, { kind, thingId, currentPath }: FoundAddress, of: string): Promise<Plan | { movedTo: string } | undefined> {
  const { app, publication } = site
  const subject = kind === 'article' || kind === 'page' ? await findSubject(app.db, thingId) : undefined
  if (!subject?.isPublic || currentPath === undefined) return undefined
  const path = encodePath(currentPath)
  if (currentPath !== of) return { movedTo: feedPath(path, 'rss') }
  const part = commentsFeedPart(app, publication, { id: thingId, title: subject.title, path })
  return documentPlan(`${forms.rss.mime}; charset=utf-8`, part, feedHeaders({ hubs: [] }, publication.url + feedPath(path, 'rss')), [addressTag(of)])
}

type Named = { id: string; name: string; description: string }
const finders: Partial<Record<FoundAddress['kind'], (site: Site, id: string) => Promise<Named | undefined>>> = {
  section: async ({ sections }, id) => sections.find((each) => each.id === id),
  topic: ({ app }, id) => findTopic(app.db, id),
  contributor: async ({ app }, id) => {
    const found = await findContributor(app.db, id)
    return found && { ...found, description: found.biography }
  },
}

async function subjectOf(site: Site, { kind, thingId, currentPath }: FoundAddress): Promise<Subject | undefined> {
  const thing = currentPath === undefined ? undefined : await finders[kind]?.(site, thingId)
  if (!thing || currentPath === undefined) return undefined
  // Only these three have finders.
  const lot = { of: kind as 'section' | 'topic' | 'contributor', id: thing.id }
  return { lot, path: encodePath(currentPath), name: thing.name, description: thing.description }
}

function feedPlan(site: Site, subject: Subject, form: Form, ...tags: string[]): Plan {
  const { app, publication, sections } = site
  const type = forms[form].mime + (form === 'json' ? '' : '; charset=utf-8')
  const self = publication.url + feedPath(subject.path, form)
  return documentPlan(type, feedPart(app, { publication, sections, subject, form }), feedHeaders(publication, self), tags)
}

/** Where the feed stands and which hubs know of its changes, told before it is read (WebSub, 4). Programs on other sites may read it. */
export const feedHeaders = ({ hubs }: Pick<Channel, 'hubs'>, self: string): Record<string, string> => ({
  'access-control-allow-origin': '*',
  link: [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${self}>; rel="self"`].join(', '),
})

import { claimOldAddress } from '#blocks/addresses/actions.ts'
import { slugOf } from '#blocks/addresses/model.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { hashOf, takeIn } from '#blocks/origins/actions.ts'
import { MAKING, reasonOf, type Run } from '../run.ts'
import { standing } from '#blocks/standing/store.ts'
import { folderOf } from './paths.ts'
import { baseOf, frontOf } from './permalinks.ts'
import type { WxrItem } from './records.ts'
import type { Known } from './sections.ts'
import type { Shelf } from './shelf.ts'
import { personName, slugOfTerm, type Survey } from './survey.ts'
import { shownName } from './text.ts'

interface Person {
  login: string
  name: string
  biography: string
  website: string
  pictureOldId: string
}

/** Everybody who signs something, by login: accounts, guests of Co-Authors Plus, and names that stand only on items. No e-mail is kept. */
export async function importPeople(run: Run, survey: Survey, shelf: Shelf): Promise<Known> {
  const known: Known = new Map()
  const people = peopleOf(survey)
  const own = baseOf(survey.permalinks, new Set(people.map(({ login }) => slugOf(login))))
  const bases = [...new Set(['/author', `${frontOf(survey.permalinks)}/author`, ...(own ? [own] : [])])]
  for (const person of people) await keepPerson({ run, survey, shelf, bases, known }, person)
  await run.batches.flush()
  return known
}

function peopleOf(survey: Survey): Person[] {
  const people = new Map<string, Person>()
  const plain = (login: string, name: string) => ({ login, name: shownName(name), biography: '', website: '', pictureOldId: '' })
  for (const author of survey.authors.values()) people.set(author.login, plain(author.login, personName(author)))
  for (const guest of survey.guests.values()) {
    const login = survey.authors.has(guest.linkedLogin) ? guest.linkedLogin : guest.login
    people.set(login, { ...guest, login, name: shownName(guest.name) || shownName(login) })
  }
  for (const login of survey.creators) if (!people.has(login)) people.set(login, plain(login, login))
  for (const [slug, name] of survey.namedInPassing.get('author') ?? []) {
    if (!loginOf(survey, { nicename: slug, name })) people.set(slug, plain(slug, name))
  }
  return [...people.values()]
}

/** Whom an `author` term of an item means: the plug-in writes `cap-` before the login, and the login or the name beside it. */
function loginOf(survey: Survey, { nicename, name }: { nicename: string; name: string }): string | undefined {
  const spelled = [nicename, nicename.replace(/^cap-/, ''), name]
  for (const login of spelled) {
    const guest = survey.guests.get(login)
    if (guest) return survey.authors.has(guest.linkedLogin) ? guest.linkedLogin : login
    if (survey.authors.has(login) || survey.creators.has(login)) return login
  }
  // The slug of an account is its login without what an address cannot carry.
  return [...survey.authors.keys()].find((login) => slugOf(login) === spelled[1])
}

/** Who signed an item, in order: the authors' list of a plug-in if there is one, else the one who wrote it. */
export function bylinesOf(survey: Survey, item: WxrItem, known: Known): { contributorId: string }[] {
  const terms = item.terms.filter((term) => term.domain === 'author')
  const logins = terms.length ? terms.map((term) => loginOf(survey, term) ?? slugOfTerm(term)) : [item.creator]
  return [...new Set(logins)].flatMap((login) => known.get(login) ?? []).map((contributorId) => ({ contributorId }))
}

interface Keeping {
  run: Run
  survey: Survey
  shelf: Shelf
  /** What stood before the names of people. */
  bases: string[]
  known: Known
}

async function keepPerson({ run, survey, shelf, bases, known }: Keeping, person: Person) {
  const { login, name, biography, website } = person
  if (person.pictureOldId) await shelf.fetch([person.pictureOldId], [])
  const pictureId = shelf.byId(person.pictureOldId)?.mediumId ?? null
  const isWebsite = /^https?:\/\//.test(website) && URL.canParse(website) && website.length <= 2000
  const profiles = isWebsite ? [{ network: 'website' as const, url: website }] : []
  const shown = (name || 'Unnamed').slice(0, 200)
  let outcome: Awaited<ReturnType<typeof takeIn>>
  await run.batches.add({
    async write(change) {
      outcome = await takeIn(run.app, change, {
        key: { site: survey.site, kind: 'author', oldId: keyOf(login) },
        sourceHash: hashOf([MAKING, shown, biography, profiles, pictureId]),
        hashNow: standing.contributor,
        async save(_, id) {
          const slug = slugOf(login.includes('@') ? shown : login)
          await saveContributor(change, id, { slug, name: shown, biography, pictureId, profiles })
          for (const path of oldPathsOf(survey, login, bases)) await claimOldAddress(change, { kind: 'contributor', thingId: id }, path)
          return id
        },
      })
      if (outcome.arrival !== 'deleted') known.set(login, outcome.thingId)
    },
    done() {
      if (outcome.arrival === 'kept') run.report.kept('contributor', shown, 'changed here and on the old site')
      else if (outcome.arrival === 'deleted') run.report.leftOut('contributor', shown, 'deleted here, and stays deleted')
      else run.report.count('contributor', outcome.arrival)
    },
    failed: (error) => run.report.notDone(shown, `a contributor could not be kept: ${reasonOf(error)}`),
  })
}

function oldPathsOf(survey: Survey, login: string, bases: string[]): string[] {
  const names = [...new Set([slugOf(login), login])].filter((name) => !name.includes('@'))
  const number = survey.authors.get(login)?.id ?? ''
  const paths = bases.flatMap((base) => names.map((name) => `${folderOf(survey.head.url)}${base}/${name}/`))
  return /^[1-9]\d*$/.test(number) ? [...paths, `/?author=${number}`] : paths
}

/** A login may be an e-mail address, and none is kept. */
const keyOf = (login: string) => (login.includes('@') ? hashOf(login) : login)

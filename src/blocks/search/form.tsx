import type { Section } from '#blocks/sections/model.ts'
import { documentKinds, mostQuestion } from './model.ts'
import { say } from './words.ts'

/** What a reader has asked for, as the address of the page spells it. */
export interface Search {
  q?: string | undefined
  kind?: string | undefined
  section?: string | undefined
  by?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The one field, for any page that offers to search. */
export const SearchForm = ({ language, q, children }: { language: string; q?: string | undefined; children?: React.ReactNode }) => (
  <form className="search" action="/search" role="search" data-suggest="">
    <label className="unseen" htmlFor="search-q">{say(language, 'question')}</label>
    <input id="search-q" type="search" name="q" defaultValue={q} maxLength={mostQuestion} autoComplete="off" placeholder={say(language, 'question')} />
    <button type="submit">{say(language, 'search')}</button>
    {children}
  </form>
)

interface NarrowProps {
  language: string
  search: Search
  sections: Section[]
  contributors: { slug: string; name: string }[]
}

/** By what a search can be narrowed; open where it is. */
export const Narrow = ({ language, search, sections, contributors }: NarrowProps) => (
  <details className="narrow" open={Boolean(search.kind || search.section || search.by || search.from || search.to)}>
    <summary>{say(language, 'narrow')}</summary>
    <Choice name="kind" label={say(language, 'kind')} any={say(language, 'any')} chosen={search.kind} options={documentKinds.map((kind) => [kind, say(language, kind)])} />
    <Choice name="section" label={say(language, 'section')} any={say(language, 'any')} chosen={search.section} options={sections.map(({ slug, name }) => [slug, name])} />
    <Choice name="by" label={say(language, 'by')} any={say(language, 'any')} chosen={search.by} options={contributors.map(({ slug, name }) => [slug, name])} />
    <label>{say(language, 'from')} <input type="date" name="from" defaultValue={search.from} /></label>
    <label>{say(language, 'to')} <input type="date" name="to" defaultValue={search.to} /></label>
  </details>
)

const Choice = ({ name, label, any, chosen, options }: { name: string; label: string; any: string; chosen: string | undefined; options: (readonly [string, string])[] }) => (
  <label>
    {label}{' '}
    <select name={name} defaultValue={chosen ?? ''}>
      <option value="">{any}</option>
      {options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
    </select>
  </label>
)

import { doorPage, Wrong } from '#blocks/accounts/view.tsx'
import type { App } from '#kernel/app.ts'
import { languages } from '#kernel/language.ts'
import { cities } from './cities.ts'
import { setUpPath } from './model.ts'

interface SetUp {
  token: string
  given: Record<string, string>
  wrong?: Record<string, string>
}

const languageName = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag

/** One screen, four fields; what a paper can change later has its default and stays folded away. */
export const setUpPage = (app: App, { token, given, wrong = {} }: SetUp) => doorPage(app, 'Your paper, in a minute', (
  <form method="post" action={setUpPath}>
    <input type="hidden" name="token" value={token} />
    <Field label="What is the paper called?" name="paper" given={given} wrong={wrong} autoFocus />
    <Field label="Your name" name="name" given={given} wrong={wrong} autoComplete="name" />
    <Field label="Your e-mail" name="email" type="email" given={given} wrong={wrong} autoComplete="username" />
    <Field label="A password" note="10 characters or more; a few words in a row are easy to remember" name="password" type="password" given={{}} wrong={wrong} autoComplete="new-password" minLength={10} />
    <fieldset>
      <legend>How do you want to begin?</legend>
      <label className="choice"><input type="radio" name="start" value="sample" defaultChecked={!['empty', 'wordpress'].includes(given.start ?? '')} /><span>With the sample magazine<small>Look around and change what you like; it is taken away as easily</small></span></label>
      <label className="choice"><input type="radio" name="start" value="wordpress" defaultChecked={given.start === 'wordpress'} /><span>With my WordPress site<small>Its export and pictures are sent on the next page</small></span></label>
      <label className="choice"><input type="radio" name="start" value="empty" defaultChecked={given.start === 'empty'} /><span>Empty<small>Sections and stories are yours to make</small></span></label>
    </fieldset>
    <details open={['language', 'timeZone', 'city'].some((name) => wrong[name])}>
      <summary>Language, clock and city</summary>
      <label>Language<select name="language" defaultValue={given.language ?? 'en'}>{languages.map((tag) => <option key={tag} value={tag}>{languageName(tag)}</option>)}</select></label>
      <label>Time zone<select name="timeZone" defaultValue={given.timeZone ?? 'Africa/Lagos'}>{['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => <option key={zone}>{zone}</option>)}</select></label>
      <Wrong>{wrong.city}</Wrong>
      <label>City<small>Its weather stands on every page</small><input name="city" list="cities" defaultValue={given.city} /></label>
      <datalist id="cities">{Object.keys(cities).map((city) => <option key={city} value={city} />)}</datalist>
      <label>Latitude<small>Of a city that is not in the list, such as 6.45</small><input name="latitude" inputMode="decimal" defaultValue={given.latitude} /></label>
      <label>Longitude<small>Such as 3.39</small><input name="longitude" inputMode="decimal" defaultValue={given.longitude} /></label>
    </details>
    <button type="submit">Open the desk</button>
  </form>
))

interface FieldProps {
  label: string
  name: string
  note?: string
  type?: string
  given: Record<string, string>
  wrong: Record<string, string>
  autoComplete?: string
  autoFocus?: boolean
  minLength?: number
}

const Field = ({ label, name, note, type = 'text', given, wrong, ...rest }: FieldProps) => (
  <>
    <Wrong>{wrong[name]}</Wrong>
    <label>{label}{note && <small>{note}</small>}<input type={type} name={name} defaultValue={given[name]} required aria-invalid={wrong[name] ? true : undefined} {...rest} /></label>
  </>
)

/** The fields of a form: their values, what it was opened on, and the server's sentence at the one to mend. */
import { type ChangeEvent, useState } from 'react'
import { isSame, withFields } from '#blocks/people/model.ts'
import { Refused } from '../client.ts'
import { fieldsOf } from './deeds.ts'

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>
type Json = Record<string, unknown>

/** Where a form does not send its values as they are: `sent` makes of them what is sent, `typed` values of what stands there now. */
interface Shape<T> {
  sent?: (values: T) => object
  typed?: (theirs: Json) => Partial<T>
}

/** A form as its drawer knows it. */
export interface Form {
  isChanged: boolean
  /** Somebody else changed the same meanwhile: who, and what stands there now by field. */
  clash: { message: string; theirs: Json } | undefined
  /** What was typed is to stand; it is still to be sent. */
  keepMine(): void
  /** What somebody else wrote is to stand in those fields. */
  takeTheirs(): void
}

/**
 * `error`: of the deed that sends the form. Spread `text('name')` into a field of text; others take `values`, `set` and `wrong`. What is sent
 * for a thing that is there carries `was`, so that what others changed meanwhile is joined with it and not overwritten.
 */
export function useFields<T extends object>(initial: T, error: Error | null, { sent = (values) => values, typed = (theirs) => theirs as Partial<T> }: Shape<T> = {}) {
  const [values, setValues] = useState(initial)
  const [first, setFirst] = useState(initial)
  const [was, setWas] = useState<Json>(() => ({ ...sent(initial) }))
  const [settled, setSettled] = useState<Error | null>(null)
  const theirs = error === settled ? undefined : theirsOf(error)
  const wrong = theirsOf(error) ? {} : fieldsOf(error)
  const set = <K extends keyof T>(name: K, value: T[K]) => setValues((before) => ({ ...before, [name]: value }))
  const settle = () => {
    setSettled(error)
    setWas((before) => withFields(before, theirs ?? {}))
  }
  const form: Form = {
    isChanged: !isSame(values, first),
    clash: theirs && { message: error?.message ?? '', theirs },
    keepMine: settle,
    takeTheirs() {
      settle()
      setValues((before) => withFields(before, typed(theirs ?? {})))
      setFirst((before) => withFields(before, typed(theirs ?? {})))
    },
  }
  return {
    values, set, wrong, was, form,
    text: (name: keyof T & string) => ({
      value: String(values[name] ?? ''), error: wrong[name],
      onChange: (event: Typed) => set(name, event.currentTarget.value as T[typeof name]),
    }),
  }
}

/** What stands where both changed the same (`joined` in people/actions.ts). */
export function theirsOf(error: Error | null): Json | undefined {
  const { theirs } = error instanceof Refused && error.status === 409 ? error.fields : {}
  return theirs === undefined ? undefined : (JSON.parse(theirs) as Json)
}

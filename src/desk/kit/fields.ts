/** The fields of a form: their values, and the server's sentence at the one to mend. */
import { type ChangeEvent, useState } from 'react'
import { fieldsOf } from './deeds.ts'

type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

/** `error`: of the deed that sends the form. Spread `text('name')` into a field of text; others take `values`, `set` and `wrong`. */
export function useFields<T extends object>(initial: T, error: Error | null) {
  const [values, setValues] = useState(initial)
  const wrong = fieldsOf(error)
  const set = <K extends keyof T>(name: K, value: T[K]) => setValues((before) => ({ ...before, [name]: value }))
  return {
    values, set, wrong,
    text: (name: keyof T & string) => ({
      value: String(values[name] ?? ''), error: wrong[name],
      onChange: (event: Typed) => set(name, event.currentTarget.value as T[typeof name]),
    }),
  }
}

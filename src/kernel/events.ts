/** What happened, told after the transaction that made it happen has committed. Events carry ids, not rows. */

/** Each block adds its own events by declaration merging. */
export interface Events {}
export type EventName = keyof Events & string
type Listener<K extends EventName> = (event: Events[K]) => void | Promise<void>

/** Makes an empty bus. A listener that throws stops neither the others nor the action that told. */
export function createEvents(onError: (error: unknown, name: string) => void) {
  const listeners = new Map<string, Listener<never>[]>()
  return {
    on<K extends EventName>(name: K, listener: Listener<K>) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener as Listener<never>])
    },
    async tell<K extends EventName>(name: K, event: Events[K]) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          await (listener as Listener<K>)(event)
        } catch (error) {
          onError(error, name)
        }
      }
    },
  }
}
export type EventBus = ReturnType<typeof createEvents>

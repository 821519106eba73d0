/** The browser's side of a service worker (https://www.w3.org/TR/service-workers/), as far as ours uses it: TypeScript's own types of it clash with those of pages. */
export interface LaterEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
export interface AskEvent extends LaterEvent {
  request: Request
  preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
export interface TellEvent extends LaterEvent {
  data: unknown
}
interface Events {
  install: LaterEvent
  activate: LaterEvent
  fetch: AskEvent
  message: TellEvent
  sync: LaterEvent
}
export interface WorkerScope {
  location: Location
  clients: { claim(): Promise<void> }
  registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }
  skipWaiting(): Promise<void>
  addEventListener<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): void
}

// The one place that says what `self` is here.
export const worker = self as unknown as WorkerScope

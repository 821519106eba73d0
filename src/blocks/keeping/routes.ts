import { getPublication } from '#blocks/publication/store.ts'
import { routes as makeRoutes } from '#kernel/http.ts'
import { localesOf } from '#kernel/language.ts'
import { workerPath } from './model.ts'
import { say } from './words.ts'
import script from './worker.ts?bundled'

/** Where the paper keeps nothing in browsers: the worker that came before takes itself and all it kept away. */
const farewell = `self.addEventListener('install',()=>self.skipWaiting());self.addEventListener('activate',(event)=>event.waitUntil((async()=>{for(const name of await caches.keys())if(name.startsWith('ogene-'))await caches.delete(name);await self.registration.unregister()})()))`

export const routes = makeRoutes().get(workerPath, async (context) => {
  const { offline, language } = await getPublication(context.var.app)
  const words = `const keptWords=${JSON.stringify(say(language, 'kept'))},keptLanguage=${JSON.stringify(localesOf(language))};`
  // Browsers ask for it again with each visit: a new version takes over at once.
  return context.body(offline ? words + script : farewell, 200, {
    'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff',
  })
})

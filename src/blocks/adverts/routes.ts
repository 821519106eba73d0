import { clientAddress, readForm, routes as makeRoutes } from '#kernel/http.ts'
import { countAdvert } from './actions.ts'
import { Beacon, happenings } from './model.ts'

export const routes = makeRoutes()
for (const happening of happenings) {
  routes.post(`/adverts/${happening}`, async (context) => {
    const { advert } = await readForm(context, Beacon)
    const { app } = context.var
    await countAdvert(app, { advert, happening, from: { address: clientAddress(context, app.config.trustedProxies), browser: context.req.header('user-agent') } })
    // The same answer for all: a beacon learns nothing of who was here before.
    return context.body(null, 204, { 'cache-control': 'no-store' })
  })
}

import { clientAddress, readForm, routes as makeRoutes } from '#kernel/http.ts'
import { countView } from './actions.ts'
import { View } from './model.ts'

export const routes = makeRoutes().post('/views', async (context) => {
  const { article } = await readForm(context, View)
  const { app } = context.var
  await countView(app, article, { address: clientAddress(context, app.config.trustedProxies), browser: context.req.header('user-agent') })
  // The same answer for all: a beacon learns nothing of who was here before.
  return context.body(null, 204, { 'cache-control': 'no-store' })
})

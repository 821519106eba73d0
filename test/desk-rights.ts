/** What the desk's JSON asks for, route by route: whoever adds one says here who may. */
import type { Right } from '#blocks/people/model.ts'

export const deskRights: Record<string, Right> = {
  'GET /accounts/me': 'desk.open',
  'PUT /accounts/me/name': 'desk.open',
  'PUT /accounts/me/password': 'desk.open',
  'DELETE /accounts/me/sessions/:id': 'desk.open',
  'DELETE /accounts/me/sessions': 'desk.open',
  'GET /accounts/people': 'people.manage',
  'POST /accounts/invitations': 'people.manage',
  'DELETE /accounts/invitations/:id': 'people.manage',
  'PUT /accounts/people/:id/role': 'people.manage',
  'DELETE /accounts/people/:id': 'people.manage',
  'GET /accounts/deeds': 'people.manage',
  'GET /sections': 'desk.open',
  'POST /sections': 'paper.arrange',
  'PUT /sections/order': 'paper.arrange',
  'PUT /sections/:id': 'paper.arrange',
  'DELETE /sections/:id': 'paper.arrange',
}

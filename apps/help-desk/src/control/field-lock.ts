import { readBody, idParam, type Api } from '../http/api'
import { badRequest, notFound } from '../http/api-error'
import { booleanOf } from '../input'

/** Fields that only the account itself fills in exist on real accounts and cannot be made through the API: here a test makes one. */
export function fieldLockRoutes(api: Api): void {
  api.put('/__control/fields/:id', async c => {
    const { ticketFields } = c.get('desk').tables
    const agent_can_edit = booleanOf((await readBody(c))['agent_can_edit'])
    if (agent_can_edit === undefined) throw badRequest('Invalid attribute', 'agent_can_edit must be true or false')
    if (!ticketFields.get(idParam(c))) throw notFound()
    return c.json(ticketFields.update(idParam(c), { agent_can_edit }))
  })
}

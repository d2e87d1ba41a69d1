import { authenticate } from '../auth/authenticate'
import { readBody, type Api } from '../http/api'
import { unauthorized } from '../http/api-error'
import { textOf } from '../input'
import { sendMessage } from '../messaging/send-message'

/** The workspace's composer on a messaging channel; agents write there, and no endpoint of Zendesk's does. */
export function messageRoutes(api: Api): void {
  api.post('/__workspace/tickets/:id{[0-9]+}/messages', async c => {
    const desk = c.get('desk')
    const actor = authenticate(desk, c.req.raw)
    if (!actor) throw unauthorized()
    const message = sendMessage(desk, actor, Number(c.req.param('id')), textOf((await readBody(c))['text']) ?? '')
    return c.json({ message: { id: message.id, delivered: message.delivered } }, 201)
  })
}

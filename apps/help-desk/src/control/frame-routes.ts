import { readBody, type Api } from '../http/api'
import { badRequest } from '../http/api-error'
import { booleanOf } from '../input'
import type { FrameFlags } from './frame-flags'

export function frameControlRoutes(api: Api): void {
  api.put('/__control/frame', async c => {
    const { control, events } = c.get('desk')
    const body = await readBody(c)
    const flag = (name: keyof FrameFlags): boolean => {
      const value = body[name] === undefined ? control.frame[name] : booleanOf(body[name])
      if (value === undefined) throw badRequest('Invalid attribute', `${name} must be true or false`)
      return value
    }
    control.frame = { downloads: flag('downloads'), modals: flag('modals') }
    events.emit('apps', {})
    return c.json(control.frame)
  })
  api.get('/__control/frame', c => c.json(c.get('desk').control.frame))
}

import { words } from '../../terminal/language'
import type { Measure } from './measure'

const limitAt =
  (path: (tools: Parameters<Measure>[0]) => Promise<string>): Measure =>
  async tools => {
    const { status, body } = await tools.ask('GET', await path(tools))
    return status < 300 && body.limit !== undefined ? String(body.limit) : words().probe.noLimit(status)
  }

export const objectLimit = limitAt(async () => '/custom_objects/limits/object_limit')
export const recordLimit = limitAt(async () => '/custom_objects/limits/record_limit')
export const fieldLimit = limitAt(
  async ({ belongings }) => `/custom_objects/${await belongings.object()}/limits/field_limit`
)

import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import { blankUser } from '../people/create-user'
import { presentUser } from '../wire/people'

/** Whom live accounts were recorded to name, with 200, to somebody they do not know: a check of the status alone is fooled. */
export function anonymousUser(desk: Desk): Record<string, unknown> {
  const nobody = presentUser(desk, { ...blankUser(desk.clock.stamp()), id: 0, name: 'Anonymous user' })
  const unknown = { id: null, email: null, created_at: null, updated_at: null, url: urlOf(desk, 'users/') }
  return { ...nobody, ...unknown }
}

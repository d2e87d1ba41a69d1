import type { Desk } from '../desk'
import type { Call } from './api'
import { notFound } from './api-error'

const exists: Readonly<Record<string, (desk: Desk, id: number) => boolean>> = {
  users: (desk, id) => desk.tables.users.get(id) !== undefined,
  organizations: (desk, id) => desk.tables.organizations.get(id) !== undefined,
  groups: (desk, id) => desk.tables.groups.get(id)?.deleted === false
}

/** What is listed of a person, an organization or a group that is not there is not found either. @throws 404 */
export function requireParent(c: Call): void {
  const [, kind = '', id = ''] = /^\/api\/v2\/(users|organizations|groups)\/(\d+)\/./.exec(c.req.path) ?? []
  if (id !== '' && exists[kind]?.(c.get('desk'), Number(id)) === false) throw notFound()
}

import { ZafError } from '../../../zaf-bridge/protocol'
import type { Page } from '../desk/page'
import type { InstalledApp } from '../desk/server-session'

const places = 'ticket, user, organization, views and nav_bar'

/**
 * Where `client.invoke('routeTo', place, …)` leads.
 * @throws ZafError for a place this workspace does not have
 */
export function routeTo([place, id, path]: unknown[], apps: readonly InstalledApp[], own: InstalledApp): Page {
  switch (place) {
    case 'ticket':
    case 'user':
    case 'organization':
      return { kind: place, id: idOf(place, id) }
    case 'views':
      return { kind: 'views', id: isNothing(id) ? null : idOf(place, id) }
    case 'nav_bar':
      return { kind: 'app', slug: navBarApp(id, apps, own).slug, route: routeOf(path) }
    default:
      throw new ZafError(`Cannot route to ${String(place)}: this workspace has ${places}`)
  }
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

function idOf(place: string, value: unknown): number {
  const id = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  if (Number.isSafeInteger(id) && id > 0) return id
  throw new ZafError(`Cannot route to ${place}: ${JSON.stringify(value) ?? 'nothing'} is no id`)
}

/** By id, by name or by its name in addresses; without any, the asking app's own page. */
function navBarApp(wanted: unknown, apps: readonly InstalledApp[], own: InstalledApp): InstalledApp {
  const inNavBar = apps.filter(app => app.locations['nav_bar'])
  const found = isNothing(wanted)
    ? inNavBar.find(app => app.installationId === own.installationId)
    : inNavBar.find(({ appId, name, title, slug }) => [String(appId), name, title, slug].includes(String(wanted)))
  if (found) return found
  const whom = isNothing(wanted) ? own.title : String(wanted)
  throw new ZafError(`Cannot route to nav_bar: ${whom} is no app with a page in the nav bar`)
}

function routeOf(path: unknown): string {
  if (isNothing(path)) return ''
  const parts = typeof path === 'string' ? path.split('/').filter(part => part !== '' && part !== '.') : ['..']
  if (parts.includes('..')) throw new ZafError('Cannot route to nav_bar: its path stays within the app')
  return parts.join('/')
}

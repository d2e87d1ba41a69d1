/** Where the agent is. Addresses follow Zendesk's own (`/agent/tickets/5`, `/agent/apps/<name>/<the app's own route>`). */
export type Page =
  | { kind: 'home' }
  | { kind: 'views'; id: number | null }
  | { kind: 'suspended' }
  | { kind: 'ticket'; id: number }
  | { kind: 'user'; id: number }
  | { kind: 'organization'; id: number }
  | { kind: 'app'; slug: string; route: string }

const suspendedPath = '/agent/filters/suspended'

export function pageOf(path: string): Page {
  const [, slug, route = ''] = /^\/agent\/apps\/([^/]+)\/?(.*)$/.exec(path) ?? []
  if (slug !== undefined) return { kind: 'app', slug: decoded(slug), route: decoded(route) }
  const [, section, id] = /^\/agent\/([a-z]+)(?:\/(\d+))?/.exec(path) ?? []
  const number = id === undefined ? null : Number(id)
  if (path === suspendedPath) return { kind: 'suspended' }
  if (section === 'filters') return { kind: 'views', id: number }
  if (number === null) return { kind: 'home' }
  if (section === 'tickets') return { kind: 'ticket', id: number }
  if (section === 'users') return { kind: 'user', id: number }
  return section === 'organizations' ? { kind: 'organization', id: number } : { kind: 'home' }
}

/** An address somebody typed may be no valid spelling of anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function pathOf(page: Page): string {
  switch (page.kind) {
    case 'home':
      return '/agent/dashboard'
    case 'views':
      return page.id === null ? '/agent/filters' : `/agent/filters/${page.id}`
    case 'suspended':
      return suspendedPath
    case 'ticket':
      return `/agent/tickets/${page.id}`
    case 'user':
      return `/agent/users/${page.id}`
    case 'organization':
      return `/agent/organizations/${page.id}`
    case 'app':
      return `/agent/apps/${[page.slug, ...page.route.split('/')].filter(Boolean).map(encodeURIComponent).join('/')}`
  }
}

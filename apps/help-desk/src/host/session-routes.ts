import { readBody, type Api } from '../api'
import type { Desk } from '../desk'
import type { AppInstallation } from '../tables/apps'
import { zafPaths } from './coverage/zaf-paths'
import { timeOf } from './live-events'

/** What a ZAF app hears of the account through `currentAccount`. */
const account = { subdomain: 'local', name: 'Central local', planName: 'Suite Professional', timeZone: 'Brasilia' }

/** What the workspace needs before anybody is chosen, and the log of what it could not answer. */
export function sessionRoutes(api: Api): void {
  api.get('/__workspace/session', c => {
    const desk = c.get('desk')
    return c.json({ account, agents: agentsOf(desk), apps: appsOf(desk), ...timeOf(desk) })
  })
  api.post('/__workspace/unsupported', async c => {
    const desk = c.get('desk')
    const body = await readBody(c)
    const text = (name: string): string => String(body[name] ?? '').slice(0, 300)
    const verb = (['get', 'set', 'invoke', 'event'] as const).find(known => known === body['verb'])
    if (!verb) return c.json({ error: 'verb' }, 400)
    const row = { verb, path: text('path'), location: text('location'), asked_at: desk.clock.stamp() }
    return c.json(desk.tables.unsupportedZafCalls.insert(row), 201)
  })
  api.get('/__workspace/coverage', c => c.json({ paths: zafPaths }))
  api.get('/__workspace/unsupported', c => c.json({ calls: c.get('desk').tables.unsupportedZafCalls.find() }))
}

function agentsOf(desk: Desk) {
  const { users, groups, groupMemberships } = desk.tables
  return users
    .find({ where: { role: ['admin', 'agent'] } })
    .filter(user => user.active && !user.suspended && user.email !== null)
    .map(user => ({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      groups: groupMemberships
        .find({ where: { user_id: user.id } })
        .flatMap(membership => groups.get(membership.group_id)?.name ?? [])
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'pt-BR'))
}

/** Installed and enabled apps with what a frame is told: never the value of a secure setting. */
function appsOf(desk: Desk) {
  return desk.tables.appInstallations
    .find()
    .filter(installation => installation.enabled && installation.product === 'support')
    .flatMap(installation => {
      const app = desk.tables.apps.get(installation.app_id)
      if (!app) return []
      const secure = new Set(app.manifest.parameters.filter(p => p.secure).map(p => p.name))
      return [
        {
          appId: app.id,
          installationId: installation.id,
          name: app.name,
          title: titleOf(app.translations, installation) ?? app.name,
          version: app.version,
          folder: `/__apps/${app.id}/${app.upload_id}/`,
          settings: Object.fromEntries(Object.entries(installation.settings).filter(([name]) => !secure.has(name))),
          locations: app.manifest.location['support'] ?? {}
        }
      ]
    })
}

/** The name shown above the frame: the installation's own, else the translated one. */
function titleOf(translations: Record<string, Record<string, unknown>>, installation: AppInstallation) {
  const own = installation.settings['title'] ?? installation.settings['name']
  if (typeof own === 'string' && own !== '') return own
  const name = translations['pt-br']?.['name'] ?? translations['en']?.['name']
  return typeof name === 'string' ? name : undefined
}

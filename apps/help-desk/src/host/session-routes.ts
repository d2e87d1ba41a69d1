import { installedApps } from '../apps/installed-apps'
import type { Desk } from '../desk'
import { readBody, type Api } from '../http/api'
import { frameCoverage } from './coverage/frame-coverage'
import { zafPaths } from './coverage/zaf-paths'
import { zafRefusals } from './coverage/zaf-refusals'
import { isLightAgent } from '../people/agent-kinds'
import { timeOf } from './live-events'

/** What a ZAF app hears of the account through `currentAccount`. */
const account = { subdomain: 'local', name: 'Central local', planName: 'Suite Professional', timeZone: 'Brasilia' }

/** What the workspace needs before anybody is chosen, and the log of what it could not answer. */
export function sessionRoutes(api: Api): void {
  api.get('/__workspace/session', c => {
    const desk = c.get('desk')
    return c.json({
      account,
      agents: agentsOf(desk),
      apps: installedApps(desk),
      frame: desk.control.frame,
      ...timeOf(desk)
    })
  })
  api.get('/__workspace/hints', c => c.json({ hints: c.get('desk').tables.demoHints.find() }))
  api.post('/__workspace/unsupported', async c => {
    const desk = c.get('desk')
    const body = await readBody(c)
    const text = (name: string): string => String(body[name] ?? '').slice(0, 300)
    const verb = (['get', 'set', 'invoke', 'event'] as const).find(known => known === body['verb'])
    if (!verb) return c.json({ error: 'verb' }, 400)
    const row = { verb, path: text('path'), location: text('location'), asked_at: desk.clock.stamp() }
    return c.json(desk.tables.unsupportedZafCalls.insert(row), 201)
  })
  api.get('/__workspace/coverage', c => c.json({ paths: zafPaths, refused: zafRefusals, frame: frameCoverage }))
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
      role: isLightAgent(user) ? 'light_agent' : user.role,
      groups: groupMemberships
        .find({ where: { user_id: user.id } })
        .flatMap(membership => groups.get(membership.group_id)?.name ?? [])
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'pt-BR'))
}

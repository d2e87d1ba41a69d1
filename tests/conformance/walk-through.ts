import { coverage } from '../../apps/help-desk/src/coverage/coverage'
import type { WireProfile } from '../../apps/help-desk/src/control/wire'
import { appWrites } from './calls/apps'
import { fieldWrites } from './calls/fields'
import { helpCenterWrites } from './calls/help-center'
import { objectWrites } from './calls/objects'
import { peopleWrites } from './calls/people'
import { queryOf } from './calls/queries'
import { ruleWrites } from './calls/rules'
import { serviceWrites } from './calls/service'
import { ticketWrites } from './calls/tickets'
import { filled, startWalk, type Exchange, type Walk } from './calls/walk'

/** Every endpoint with a request that it takes: what is made and changed, then what is read, then what is taken away. */
export async function walkThrough(profile: WireProfile = 'documented', { destroying = true } = {}): Promise<Walk> {
  const walk = startWalk(profile)
  const topics = [
    peopleWrites,
    fieldWrites,
    ticketWrites,
    ruleWrites,
    serviceWrites,
    objectWrites,
    appWrites,
    helpCenterWrites
  ]
  const removals: (() => Promise<void>)[] = []
  for (const write of topics) removals.push(await write(walk))
  for (const { method, path } of coverage) {
    if (method !== 'GET' || filled(path, walk.known) === undefined) continue
    await walk.call(`GET ${path}`, { query: queryOf(path, walk.known) })
  }
  if (destroying) for (const remove of removals.toReversed()) await remove()
  return walk
}

/** Rows that no request of the walk reached. */
export function unreached(exchanges: readonly Exchange[]): string[] {
  const reached = new Set(exchanges.map(({ method, row }) => `${method} ${row}`))
  return coverage.map(({ method, path }) => `${method} ${path}`).filter(line => !reached.has(line))
}

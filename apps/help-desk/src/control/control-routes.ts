import { badRequest } from '../http/api-error'
import { readBody, type Api } from '../http/api'
import { booleanOf, textOf, wholeOf } from '../input'
import { isPlanName, planNames } from '../plans/plan'
import { isSeedName } from '../seed/seed-name'
import { stampOf } from '../clock/clock'
import { isWireProfile, wireProfiles } from './wire'
import { RateWindow } from './rate'
import type { ResettableDesk } from './reset'
import { resetDesk, takeSnapshot } from './reset'
import { readFaults } from './faults'
import { arrivalRoutes } from './arrivals'
import { fieldLockRoutes } from './field-lock'
import { frameControlRoutes } from './frame-routes'
import { requireLoopback } from './loopback'
import { moveClock } from './move-clock'

/** For tests and demos only: never part of Zendesk. */
export function controlRoutes(api: Api, desk: ResettableDesk): void {
  api.use('/__control/*', async (c, next) => {
    requireLoopback(c)
    await next()
  })
  api.post('/__control/reset', async c => {
    const wanted = textOf((await readBody(c))['seed'])
    if (wanted !== undefined && !isSeedName(wanted))
      throw badRequest('Invalid attribute', 'seed must be demo, empty or large')
    return c.json({ seed: resetDesk(desk, wanted), now: stampOf(desk.clock.now()) })
  })
  api.post('/__control/snapshot', c => {
    takeSnapshot(desk)
    return c.json({ taken: true })
  })
  api.get('/__control/clock', c =>
    c.json({ now: stampOf(desk.clock.now()), frozen: desk.clock.state.frozen_at !== null })
  )
  api.put('/__control/clock', async c => {
    moveClock(desk, await readBody(c))
    return c.json({ now: stampOf(desk.clock.now()), frozen: desk.clock.state.frozen_at !== null })
  })
  api.put('/__control/index', async c => {
    const lag = wholeOf((await readBody(c))['lag_ms'])
    if (lag === undefined || lag < 0) throw badRequest('Invalid attribute', 'lag_ms must be a whole number')
    desk.index.lagMs = lag
    return c.json({ lag_ms: lag })
  })
  api.put('/__control/faults', async c => {
    desk.control.faults = readFaults(await readBody(c))
    return c.json({ rules: desk.control.faults.length })
  })
  api.get('/__control/faults', c =>
    c.json({ rules: desk.control.faults.map(fault => ({ ...fault, path: fault.path.source })) })
  )
  api.put('/__control/rate', async c => {
    const perMinute = wholeOf((await readBody(c))['per_minute'])
    if (perMinute === undefined || perMinute < 0)
      throw badRequest('Invalid attribute', 'per_minute must be a whole number')
    desk.control.perMinute = perMinute
    desk.control.window = new RateWindow()
    return c.json({ per_minute: perMinute })
  })
  api.put('/__control/plan', async c => {
    const { plan } = await readBody(c)
    if (!isPlanName(plan)) throw badRequest('Invalid attribute', `plan must be one of ${planNames.join(', ')}`)
    desk.control.plan = plan
    return c.json({ plan })
  })
  api.put('/__control/wire', async c => {
    const { profile } = await readBody(c)
    if (!isWireProfile(profile))
      throw badRequest('Invalid attribute', `profile must be one of ${wireProfiles.join(', ')}`)
    desk.control.wire = profile
    return c.json({ profile })
  })
  api.get('/__control/wire', c => c.json({ profile: desk.control.wire }))
  api.get('/__control/plan', c => c.json({ plan: desk.control.plan }))
  api.put('/__control/guide', async c => {
    const active = booleanOf((await readBody(c))['active'])
    if (active === undefined) throw badRequest('Invalid attribute', 'active must be true or false')
    desk.control.guide = active
    return c.json({ active })
  })
  api.get('/__control/guide', c => c.json({ active: desk.control.guide }))
  api.get('/__control/requests', c => c.json({ requests: desk.control.requests }))
  api.put('/__control/trace', async c => {
    const on = booleanOf((await readBody(c))['on'])
    if (on === undefined) throw badRequest('Invalid attribute', 'on must be true or false')
    desk.control.trace = on ? [] : null
    return c.json({ on })
  })
  api.get('/__control/trace', c => c.json({ trace: desk.control.trace ?? [] }))
  fieldLockRoutes(api)
  frameControlRoutes(api)
  arrivalRoutes(api)
  api.get('/__control/mails', c => c.json({ mails: desk.outbox.find() }))
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { apply } from '../../scripts/commands/apply'
import { destroy } from '../../scripts/commands/destroy'
import { rollback } from '../../scripts/commands/rollback'
import { exportAccount } from '../../scripts/engine/export/exportAccount'
import { everything, takeSnapshot } from '../../scripts/engine/snapshot'
import { resourceType } from '../../scripts/resources/all'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { onTheDay } from '../day'
import { admin, openCliRuns } from './cliRuns'
import { base, edits } from './everyType'

/** Rounds of each kind; `TWIN_ROUNDS=20` runs as many as somebody who does not believe it wants. */
const rounds = Number(process.env['TWIN_ROUNDS'] ?? 3)

let folder: string

const definitionsOf = async (name: string, definitions: typeof base) => {
  const runs = await openCliRuns(mkdtempSync(join(folder, 'made-')))
  await runs.apply(definitions)
  const { files } = exportAccount(await takeSnapshot(runs.client, everything), runs.state())
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true })
    writeFileSync(join(folder, name, path), JSON.stringify(content))
  }
  await runs.desk.close()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turns-'))
  vi.stubEnv('ZENDESK_SUBDOMAIN', 'local')
  vi.stubEnv('ZENDESK_DOMAIN', 'test')
  vi.stubEnv('ZENDESK_OAUTH_TOKEN', '')
  vi.stubEnv('ZENDESK_OAUTH_CLIENT_ID', '')
  vi.stubEnv('ZENDESK_EMAIL', admin.email)
  vi.stubEnv('ZENDESK_API_TOKEN', admin.token)
  for (const name of ['stdout', 'stderr'] as const) vi.spyOn(process[name], 'write').mockImplementation(() => true)
  await definitionsOf('first', base)
  await definitionsOf('second', edits.trigger(edits.macro(base)))
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** An account whose answers come in another order each time. */
const withAccount = async (work: (desk: HelpDesk, state: (name: string) => string) => Promise<void>) => {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'empty', port: 0, ...onTheDay })
  desk.desk.control.perMinute = 1_000_000
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    await new Promise(done => setTimeout(done, Math.random() * 4))
    const answer = await desk.desk.fetch(new Request(input.replace('https://local.test', desk.url), init))
    await new Promise(done => setTimeout(done, Math.random() * 4))
    return answer
  })
  const place = mkdtempSync(join(folder, 'state-'))
  try {
    await work(desk, name => join(place, name))
  } finally {
    await desk.close()
  }
}

/** A command is told its folder when it begins. */
const from = <T>(state: string, begin: () => Promise<T>): Promise<T> => {
  vi.stubEnv('CONSULTORIA_STATE', state)
  return begin()
}
const applied = (state: string, definitions = 'first') =>
  from(state, () => apply(undefined, { yes: true, allowMany: true, definitions: join(folder, definitions) }))

const clientOf = (desk: HelpDesk) =>
  zendeskClient(
    { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin },
    { fetch: (input, init) => desk.desk.fetch(new Request(input, init)), sleep: () => Promise.resolve() }
  )

/** What is there more than once under one name, of the types that allow it. */
const twins = async (desk: HelpDesk) => {
  const { lists } = await takeSnapshot(clientOf(desk), everything)
  return [...lists].flatMap(([name, list]) => {
    const type = resourceType(name.split(' ')[0] as Parameters<typeof resourceType>[0])
    const names = list.map(raw => `${name} ${type.identity(raw)}`)
    return names.filter((one, at) => names.indexOf(one) !== at)
  })
}

const settled = async (runs: Promise<unknown>[]) => {
  const ended = await Promise.allSettled(runs)
  const refused = ended.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []))
  for (const sentence of refused) expect(sentence).toMatch(/another run|has been running|is using this folder/)
  return ended.length - refused.length
}

const each = Array.from({ length: rounds }, (_, at) => at + 1)

describe('two commands at once on an account', () => {
  it.each(each)('apply the same definitions without a twin, each with a key map of its own (round %i)', () =>
    withAccount(async (desk, state) => {
      expect(await settled([applied(state('a')), applied(state('b'))])).toBeGreaterThanOrEqual(1)
      expect(await twins(desk)).toEqual([])
      await applied(state('b'))
      expect(await twins(desk)).toEqual([])
    })
  )

  it.each(each)('apply from one folder without a twin (round %i)', () =>
    withAccount(async (desk, state) => {
      expect(await settled([applied(state('a')), applied(state('a'))])).toBeGreaterThanOrEqual(1)
      expect(await twins(desk)).toEqual([])
      await applied(state('a'))
      expect(await twins(desk)).toEqual([])
    })
  )

  it.each(each)('apply while another goes back or deletes, and neither leaves a twin (round %i)', () =>
    withAccount(async (desk, state) => {
      await applied(state('a'))
      await applied(state('a'), 'second')
      await settled([
        applied(state('b')),
        from(state('a'), () => rollback({ yes: true, allowMany: true })),
        from(state('c'), () => destroy({ subdomain: 'local.test', withData: true }))
      ])
      expect(await twins(desk)).toEqual([])
      await applied(state('b'))
      expect(await twins(desk)).toEqual([])
    })
  )
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { apply } from '../../scripts/commands/apply'
import { drift } from '../../scripts/commands/drift'
import { destroy } from '../../scripts/commands/destroy'
import { leaseSeconds } from '../../scripts/engine/lock/claims'
import { readKept } from '../../scripts/engine/lock/keptRecords'
import { keptState } from '../../scripts/engine/lock/keptState'
import { records } from '../../scripts/zendesk/wire'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { onTheDay } from '../day'
import { admin } from './cliRuns'

let folder: string
let desk: HelpDesk
/** Writes until the process is no more. */
let left = Number.POSITIVE_INFINITY
let when: 'before' | 'after' = 'before'
let onDeath = () => {}

const macro = (title: string) => ({
  title,
  locale: 'pt-BR',
  actions: [{ field: 'current_tags', value: 'a' }]
})
const files: Record<string, unknown> = {
  'modalities/areas.json': { teams: {}, modules: {} },
  'modalities/holidays.json': {},
  'modalities/recipients.json': {},
  'triggers/order.json': [],
  'views/order.json': [],
  'groups/team.json': { name: 'Equipe' },
  'macros/one.json': macro('Um'),
  'macros/two.json': macro('Dois')
}

const refused = () => new Response('{"error":"dead"}', { status: 403 })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'definitions', path)), { recursive: true })
    writeFileSync(join(folder, 'definitions', path), JSON.stringify(content))
  }
  desk = await createHelpDesk({ dataDir: ':memory:', seed: 'empty', port: 0, ...onTheDay })
  desk.desk.control.perMinute = 1_000_000
  left = Number.POSITIVE_INFINITY
  vi.stubEnv('ZENDESK_SUBDOMAIN', 'local')
  vi.stubEnv('ZENDESK_DOMAIN', 'test')
  vi.stubEnv('ZENDESK_OAUTH_TOKEN', '')
  vi.stubEnv('ZENDESK_OAUTH_CLIENT_ID', '')
  vi.stubEnv('ZENDESK_EMAIL', admin.email)
  vi.stubEnv('ZENDESK_API_TOKEN', admin.token)
  for (const name of ['stdout', 'stderr'] as const) vi.spyOn(process[name], 'write').mockImplementation(() => true)
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (left <= 0) return refused()
    const answer = () => desk.desk.fetch(new Request(input.replace('https://local.test', desk.url), init))
    if ((init?.method ?? 'GET') === 'GET' || (left -= 1) > 0) return answer()
    onDeath()
    if (when === 'after') await answer()
    return refused()
  })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const client = () =>
  zendeskClient(
    { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin },
    { fetch: (input, init) => desk.desk.fetch(new Request(input, init)), sleep: () => Promise.resolve() }
  )
const applied = (state: string, options: object = {}) => {
  vi.stubEnv('CONSULTORIA_STATE', join(folder, state))
  return apply(undefined, { yes: true, allowMany: true, definitions: join(folder, 'definitions'), ...options })
}
const lockPath = (state: string) => join(folder, state, 'local.test.lock')
const dead = spawnSync(process.execPath, ['-e', '0']).pid

/** An apply whose process is no more after its n-th write; its folder is left as a kill leaves it. False when it got through. */
const killed = async (n: number, at: 'before' | 'after') => {
  left = n
  when = at
  let lock = ''
  onDeath = () => {
    lock = readFileSync(lockPath('a'), 'utf8')
  }
  await applied('a').catch(() => undefined)
  const died = left <= 0
  left = Number.POSITIVE_INFINITY
  if (died) writeFileSync(lockPath('a'), JSON.stringify({ ...JSON.parse(lock), pid: dead }))
  return died
}
const clear = () => {
  for (const state of ['a', 'b', 'c']) rmSync(join(folder, state), { recursive: true, force: true })
}

const titles = async () => [
  ...(await client().list('/macros', 'macros')).map(one => String(one['title'])),
  ...(await client().list('/groups', 'groups')).map(one => String(one['name']))
]
const known = async () => keptState((await readKept(client())).records).state.resources

describe.each(['before', 'after'] as const)('a run that is killed at any of its writes (%s it is done)', at => {
  /** The same at every write; what was there before each comes back. */
  const expectAtEveryWrite = async (finish: () => Promise<void>) => {
    const before = await titles()
    desk.desk.snapshot.take()
    let n = 0
    for (let died = true; died;) {
      n += 1
      clear()
      desk.desk.snapshot.restore()
      died = await killed(n, at)
      await finish()
      expect([n, (await titles()).toSorted()]).toEqual([n, [...before, 'Dois', 'Equipe', 'Um'].toSorted()])
      const { macro: macros = {}, group = {} } = await known()
      expect([n, Object.keys(macros).sort(), Object.keys(group)]).toEqual([n, ['one', 'two'], ['team']])
      // Everything of it is ours to delete, whoever finished it.
      const adopted = [...Object.values(macros), ...Object.values(group)].filter(one => one.adopted)
      expect([n, adopted]).toEqual([n, []])
    }
    expect(n).toBeGreaterThan(10)
  }

  it('is finished from its own folder at once', () => expectAtEveryWrite(() => applied('a')))

  it('is finished from a fresh checkout that breaks its lock', () =>
    expectAtEveryWrite(() => applied('b', { breakLock: true })))

  it('is finished from a fresh checkout once its lease is over by the account’s clock', () =>
    expectAtEveryWrite(async () => {
      desk.desk.clock.set(new Date(desk.desk.clock.now().getTime() + (leaseSeconds + 1) * 1000), true)
      await applied('b')
    }))
})

it('a lock that nobody gave back keeps others out, by name of who has it, until it is broken', async () => {
  await killed(6, 'after')
  await expect(applied('b')).rejects.toThrow(/Nothing was written: .+ has been running "apply" on this account since/)
  await applied('b', { breakLock: true })
  await expect(applied('a')).resolves.toBeUndefined()
})

it('a run that slept while another had the account writes no more, and says so', async () => {
  let writes = 0
  const real = globalThis.fetch
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    // In the middle of it half an hour goes by, and somebody else has the account meanwhile.
    if (init?.method === 'POST' && input.endsWith('/macros') && (writes += 1) === 1) {
      const answer = await real(input, init)
      desk.desk.clock.set(new Date(desk.desk.clock.now().getTime() + 1800_000), true)
      vi.stubGlobal('fetch', real)
      await applied('b')
      // It falls asleep right after it has read this answer.
      const now = Date.now
      let asked = 0
      vi.spyOn(Date, 'now').mockImplementation(() => now() + ((asked += 1) > 1 ? 1800_000 : 0))
      return answer
    }
    return real(input, init)
  })
  await expect(applied('a')).rejects.toThrow(/another run|was made by somebody else/)
  expect((await titles()).filter(one => ['Um', 'Dois'].includes(one)).toSorted()).toEqual(['Dois', 'Um'])
})

describe('a fresh checkout', () => {
  it('knows what was made from another, and deletes it', async () => {
    await applied('a')
    vi.stubEnv('CONSULTORIA_STATE', join(folder, 'c'))
    await destroy({ subdomain: 'local.test', withData: true })
    expect((await titles()).filter(one => ['Um', 'Dois'].includes(one))).toEqual([])
  })

  it('tells a definition that was taken away as drift, with exit code 2, while its object lives', async () => {
    await applied('a')
    rmSync(join(folder, 'definitions/macros/two.json'))
    vi.stubEnv('CONSULTORIA_STATE', join(folder, 'c'))
    const before = process.exitCode
    await drift({ definitions: join(folder, 'definitions') })
    expect(process.exitCode).toBe(2)
    await apply(undefined, { yes: true, allowMany: true, delete: true, definitions: join(folder, 'definitions') })
    await drift({ definitions: join(folder, 'definitions') })
    expect([process.exitCode, (await titles()).includes('Dois')]).toEqual([0, false])
    process.exitCode = before
  })

  it('takes nobody’s word but an administrator’s for what is ours', async () => {
    await applied('a')
    const theirs = (
      await client().send('POST', '/macros', {
        macro: { title: 'Alheia', actions: [{ field: 'status', value: 'open' }] }
      })
    )['macro'] as { id: number; created_at: string }
    const entry = { generation: 99, parts: 1, keys: { gone: [String(theirs.id), theirs.created_at] } }
    const all = records(
      (await client().send('GET', '/custom_objects/consultoria_state/records'))['custom_object_records']
    )
    const kept = all.find(one => one['name'] === 'state-macro-1')
    const { customObjectRecords, users } = desk.desk.tables
    const agent = users.insert({ ...users.find()[0], id: 999, email: 'agent@x.example', role: 'agent' } as never)
    customObjectRecords.update(String(kept?.['id']), {
      custom_object_fields: { entry: JSON.stringify(entry) },
      updated_by_user_id: (agent as { id: number }).id
    })
    vi.stubEnv('CONSULTORIA_STATE', join(folder, 'c'))
    await apply(undefined, { yes: true, allowMany: true, delete: true, definitions: join(folder, 'definitions') })
    expect(await titles()).toContain('Alheia')
  })

  it('says that nothing is known where neither folder nor account knows, instead of having nothing to do', async () => {
    vi.stubEnv('CONSULTORIA_STATE', join(folder, 'c'))
    await expect(destroy({ subdomain: 'local.test' })).rejects.toThrow('Nothing is known of what was made here')
  })

  it('says that a run was cut off before it deletes only the half of it', async () => {
    await killed(7, 'after')
    vi.stubEnv('CONSULTORIA_STATE', join(folder, 'c'))
    await expect(destroy({ subdomain: 'local.test' })).rejects.toThrow(/cut off|Nothing is known/)
  })
})

it('the runs’ records stay few however many runs there are', async () => {
  for (let n = 0; n < 45; n += 1) {
    writeFileSync(join(folder, 'definitions/macros/one.json'), JSON.stringify(macro(`Um ${n}`)))
    await applied('a')
    await desk.desk.queue.idle()
  }
  const { custom_object_records: all } = await client().send('GET', '/custom_objects/consultoria_state/records')
  expect(records(all).length).toBeLessThan(80)
}, 60_000)

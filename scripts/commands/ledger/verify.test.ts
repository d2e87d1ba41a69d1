import { beforeAll, describe, expect, it } from 'vitest'
import { Stream } from '../../../apps/consultoria/src/domain/testing/stream'
import { accountMap } from '../../deploy/accountMap'
import { desiredResources } from '../../engine/plan/desired'
import { appName } from '../../package/appName'
import { emptyState } from '../../engine/state'
import { cliOnFake } from '../../testing/cliOnFake'
import { auditsFor, borneOutStream } from '../../testing/ledgerAudits'
import { ledgerRecords } from '../../testing/ledgerRecords'
import { rosterRecord } from '../../testing/rosterRecord'
import type { Raw } from '../../zendesk/wire'
import { day, planOn, shipped } from '../../testing/run'

const { account, beside, run } = cliOnFake()

const refused = (status: number) => () => new Response('{"error":"no"}', { status })

/** The only user whom the account knows, and whose role it never tells: nobody holds a role. */
const ADMIN = 1
let consultation: Raw[]
let hash: string
const install = (roster_hash: string) =>
  beside.answers.set('/api/support/apps/installations.json', () => ({
    installations: [{ id: 1, app_id: 1, enabled: true, settings: { name: appName(), account_map: map, roster_hash } }]
  }))
let map: string

beforeAll(async () => {
  await run('apply', '--yes', '--allow-many')
  const { identification } = await planOn(account, { state: emptyState() })
  map = JSON.stringify(accountMap(desiredResources(shipped, day), identification.bindings))
  const roster = await rosterRecord(ADMIN, [])
  hash = roster.hash
  install(hash)
  consultation = await ledgerRecords(borneOutStream())
  beside.records = [roster.raw, ...consultation]
})

describe('verify', () => {
  it('ends with 0 where all is well', async () => {
    const audits = await auditsFor(consultation)
    beside.answers.set('/tickets/35/audits', () => audits)
    expect(await run('verify')).toEqual({ code: 0, out: 'fake is as the definitions say.\n', err: '' })
  })

  it('ends with 1 where every record of a ticket was deleted: its audits still announce them', async () => {
    const audits = await auditsFor(consultation)
    beside.answers.set('/tickets/35/audits', () => audits)
    beside.answers.set('/search/export', () => ({ results: [{ id: 35 }], meta: { has_more: false } }))
    const whole = beside.records
    beside.records = whole.slice(0, 1)
    const said = await run('verify')
    beside.records = whole
    beside.answers.delete('/search/export')
    expect(said).toMatchObject({ code: 1, out: expect.stringMatching(/ticket 35, t35-\d+: missing/) })
  })

  it('ends with 3 where nothing is wrong and a ticket could not be looked at', async () => {
    beside.answers.set('/tickets/35/audits', refused(403))
    const said = await run('verify', '--lang', 'pt-br')
    expect([said.code, said.out]).toEqual([
      3,
      expect.stringContaining('o ticket 35 não pode ser lido (GET /tickets/35/')
    ])
  })

  it('ends with 0 where a ticket is deleted, and names it', async () => {
    beside.answers.set('/tickets/35/audits', refused(404))
    expect(await run('verify')).toMatchObject({
      code: 0,
      out: expect.stringContaining('ticket 35, t35: ticket 35 is deleted and its audits with it')
    })
  })

  it.each([
    ['', "roster: the app's setting roster_hash names no snapshot: run roster\n"],
    [
      'a'.repeat(64),
      "roster: the app's setting roster_hash names no snapshot that is there as it was written: run roster\n"
    ]
  ])('ends with 1 where roster_hash is "%s"', async (setting, sentence) => {
    const audits = await auditsFor(consultation)
    beside.answers.set('/tickets/35/audits', () => audits)
    install(setting)
    expect(await run('verify')).toMatchObject({ code: 1, out: expect.stringContaining(sentence) })
    install(hash)
  })

  it('ends with 1 where something is wrong, whatever else could not be looked at', async () => {
    const whole = beside.records
    beside.records = [...whole, { id: '01', name: 'hello' }]
    expect(await run('verify')).toMatchObject({ code: 1 })
    beside.records = whole
  })
})

describe('repair', () => {
  it('ends with 3 where tickets could not be read, and takes none of them for deleted', async () => {
    beside.answers.set('/tickets/show_many', refused(403))
    const said = await run('repair', '--yes')
    expect(said.code).toBe(3)
    expect(said.out).toContain('ticket 35 cannot be read (GET /tickets/show_many?ids=35: 403 no) and is left as it is')
  })

  it('writes the other tickets when one is refused, and ends with 1', async () => {
    const ticket = (id: number) => ({ id, status: 'open', updated_at: 'u', tags: [], custom_fields: [] })
    beside.records = (
      await Promise.all(['t35', 't36'].map(name => ledgerRecords(new Stream(name).sent().accepted())))
    ).flat()
    const written: number[] = []
    beside.answers.set('/tickets/show_many', () => ({ tickets: [ticket(35), ticket(36)] }))
    beside.answers.set('/tickets/35', refused(409))
    beside.answers.set('/tickets/36', () => written.push(36) && {})
    beside.answers.set('/tickets/36/tags', () => ({}))
    const said = await run('repair', '--yes')
    expect([said.code, written]).toEqual([1, [36]])
    expect(said.err).toBe(
      '! ticket 35 was saved by somebody else meanwhile\n1 ticket is not repaired. Run repair again.\n'
    )
  })
})

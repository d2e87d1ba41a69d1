import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { createSeenNewer } from '../../apps/consultoria/src/application/context'
import { textOf, wireOf } from '../../packages/zendesk-wire/wire'
import { ledgerPorts } from '../../scripts/ledger/ledgerPorts'
import { beginRoster } from '../../scripts/ledger/roster/beginRoster'
import { ourInstallation } from '../../scripts/deploy/installation'
import { rosterHashOf } from '../../packages/zendesk-wire/rosterHash'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { ADMIN, type LedgerCli, openLedgerCli } from './ledgerCli'

const LIA = 'lia.lider@consultoria.example'
const ANA = 'ana.senior@consultoria.example'
const RECORDS = '/api/v2/custom_objects/consultoria_record/records'

let cli: LedgerCli
beforeEach(async () => {
  cli = await openLedgerCli()
}, 60_000)
afterEach(() => cli.close())

const textsOf = async () =>
  (await cli.records('roster')).map(one => textOf(wireOf(one['custom_object_fields'])['fact'])).toSorted()

describe('the roster', () => {
  it('begins with the first snapshot, whose hash the app is told, and says so', async () => {
    const asked = await cli.run(ADMIN, 'roster')
    expect([asked.code, asked.err]).toEqual([1, expect.stringContaining('needs --yes')])
    expect(asked.out).toMatch(/There is no roster yet/)
    const said = await cli.run(ADMIN, 'roster', '--yes')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toMatch(/^\+ leader: Lia Líder \(\d+\) since \d{4}-/m)
    const texts = await textsOf()
    expect(texts).toHaveLength(1)
    expect(cli.rosterHash()).toBe(await sha256(texts[0] ?? ''))
    expect(await cli.run(ADMIN, 'roster')).toMatchObject({
      code: 0,
      out: expect.stringContaining('The roster says what the account says.')
    })
  })

  it('is written anew when somebody leaves or joins, with until when they held the role', async () => {
    await cli.run(ADMIN, 'roster', '--yes')
    await cli.pass('PT1H')
    await cli.leave(LIA, 'leaders')
    await cli.join(ANA, 'leaders')
    expect((await cli.run(ADMIN, 'verify')).out).toContain('who holds which role has changed since the last snapshot')
    const said = await cli.run(ADMIN, 'roster', '--yes', '--lang', 'pt-br')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toMatch(/^\+ líder: Ana Sênior/m)
    expect(said.out).toMatch(/^- líder: Lia Líder .* saiu$/m)
    const shown = await cli.run(ADMIN, 'roster', '--json')
    const lia = await cli.userId(LIA)
    const { tenures, next } = JSON.parse(shown.out) as {
      tenures: { userId: number; until: string | null }[]
      next: unknown
    }
    expect(tenures.find(one => one.userId === lia)?.until).toMatch(/^2026-11-23T/)
    expect([next, (await textsOf()).length]).toEqual([null, 2])
  })

  it.each(['before', 'after'] as const)(
    'has one first snapshot when the process dies %s the setting is written',
    async when => {
      cli.lose((method, path) => (method === 'PUT' && path.includes('/installations/') ? when : null))
      const died = await cli.run(ADMIN, 'roster', '--yes')
      expect(died.code).toBe(1)
      cli.lose(null)
      const again = await cli.run(ADMIN, 'roster', '--yes')
      expect(again).toMatchObject({ code: 0, err: '' })
      const found = /roster-1 was written by the administrator Adriana Admin/
      expect(found.test(again.out)).toBe(when === 'before')
      const texts = await textsOf()
      expect(texts).toHaveLength(1)
      expect(cli.rosterHash()).toBe(await sha256(texts[0] ?? ''))
    }
  )

  it.each(['before', 'after'] as const)(
    'has one first snapshot when the answer to it is lost (%s it was written)',
    async when => {
      let times = 1
      cli.lose((method, path) => (method === 'POST' && path.endsWith('/records') && times-- > 0 ? when : null))
      expect(await cli.run(ADMIN, 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
      const texts = await textsOf()
      expect(texts).toHaveLength(1)
      expect(cli.rosterHash()).toBe(await sha256(texts[0] ?? ''))
    }
  )

  it('does not begin with what an ordinary agent wrote into its first place', async () => {
    const squatted = { name: 'roster-1', external_id: 'roster-1', custom_object_fields: { fact: '{}', kind: 'x' } }
    await cli.account.rest(ANA, 'POST', RECORDS, { custom_object_record: squatted })
    expect(await cli.run(ADMIN, 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
    const second = (await textsOf()).find(one => one !== '{}') ?? ''
    expect(JSON.parse(second)).toMatchObject({ kind: 'roster_set', n: 2 })
    expect(cli.rosterHash()).toBe(await sha256(second))
  })

  it('is missed by verify where the setting names nothing, or not what is there', async () => {
    await cli.run(ADMIN, 'roster', '--yes')
    const clean = await cli.run(ADMIN, 'verify')
    const named = cli.rosterHash()
    for (const wrong of ['', 'a'.repeat(64)]) {
      cli.setRosterHash(wrong)
      const said = await cli.run(ADMIN, 'verify')
      expect([said.code, said.out]).toEqual([
        1,
        expect.stringMatching(/roster: the app's setting roster_hash .*: run roster/)
      ])
      expect(await cli.run(ADMIN, 'roster', '--yes')).toMatchObject({ code: 0 })
      expect(cli.rosterHash()).toBe(named)
    }
    expect(clean.out).not.toContain('roster')
  })

  const appoint = async (as: string, email: string, role: string) =>
    cli.account.rest(as, 'PUT', `/api/v2/users/${await cli.userId(email)}`, { user: { role } })

  it('is written next by an administrator whom it names, and the new one is told so', async () => {
    await cli.run(ADMIN, 'roster', '--yes')
    await appoint(ADMIN, ANA, 'admin')
    const said = await cli.run(ANA, 'roster', '--yes')
    const admin = await cli.userId(ADMIN)
    expect([said.code, said.err]).toEqual([
      1,
      expect.stringContaining(`One whom it names (users ${admin}) must run this`)
    ])
    expect(await textsOf()).toHaveLength(1)
    await cli.run(ADMIN, 'roster', '--yes')
    expect(await textsOf()).toHaveLength(2)
    await cli.pass('PT1H')
    await cli.leave(LIA, 'leaders')
    expect(await cli.run(ANA, 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
    expect(await cli.run(ANA, 'verify')).toMatchObject({ code: 0 })
  })

  it('begins anew, with what it knew, where no administrator is left whom it names', async () => {
    await cli.run(ADMIN, 'roster', '--yes')
    const first = cli.rosterHash()
    await appoint(ADMIN, ANA, 'admin')
    await cli.pass('PT1H')
    await appoint(ANA, ADMIN, 'agent')
    expect(await cli.run(ANA, 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
    const [, second] = await textsOf()
    expect(cli.rosterHash()).toBe(await sha256(second ?? ''))
    expect(cli.rosterHash()).not.toBe(first)
    const shown = JSON.parse((await cli.run(ANA, 'roster', '--json')).out) as {
      tenures: { userId: number; until: unknown }[]
    }
    const admin = await cli.userId(ADMIN)
    expect(shown.tenures.find(({ userId }) => userId === admin)?.until).toMatch(/^2026-11-23T/)
  })

  it('is not written by who is no administrator', async () => {
    const said = await cli.run(LIA, 'roster', '--yes')
    expect(said.code).toBe(1)
    expect(said.err).toContain('administrator')
    expect(await textsOf()).toEqual([])
  })
})

it('is begun by a deploy once, and a later deploy leaves it as it is', async () => {
  const auth = { kind: 'apiToken' as const, email: ADMIN, token: 'local' }
  const inProcess: typeof fetch = (input, init) => cli.account.desk.desk.fetch(new Request(input, init))
  const client = zendeskClient(
    { subdomain: 'local', domain: 'local', baseUrl: cli.account.desk.url, auth },
    { fetch: inProcess, sleep: () => Promise.resolve() }
  )
  const begin = async () => {
    const installation = await ourInstallation(client)
    const { groups, ticketFields } = cli.account.map
    const account = { groups, ticketFields, rosterHash: rosterHashOf(installation.settings) }
    const context = {
      ports: await ledgerPorts(client, account),
      catalog: { modalities: [] },
      seenNewer: createSeenNewer()
    }
    return beginRoster(client, context, installation)
  }
  expect(await begin()).toBe("The roster's last snapshot is roster-1, and roster_hash names the first one.")
  await cli.leave(LIA, 'leaders')
  expect(await begin()).toBeNull()
  cli.setRosterHash('')
  expect(await begin()).toMatch(/^roster-1 was written by the administrator/)
  expect(await textsOf()).toHaveLength(1)
  expect(cli.rosterHash()).toBe(await sha256((await textsOf())[0] ?? ''))
})

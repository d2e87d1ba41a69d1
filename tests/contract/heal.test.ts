import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { must } from '../faults/world'
import { acceptedConsultation, factOf, numberOf, removed, tabOf } from './consultation'
import { ADMIN, type LedgerCli, openLedgerCli } from './ledgerCli'

const LIA = 'lia.lider@consultoria.example'
const ANA = 'ana.senior@consultoria.example'
const BOSS = 'gil.pleno@consultoria.example'
const RECORDS = '/api/v2/custom_objects/consultoria_record/records'

let cli: LedgerCli
beforeEach(async () => {
  cli = await openLedgerCli()
  await cli.run(ADMIN, 'roster', '--yes')
  await cli.pass('PT1M')
}, 60_000)
afterEach(() => cli.close())

const written = (record: Record<string, unknown>) =>
  cli.account.rest(ANA, 'POST', RECORDS, {
    custom_object_record: { custom_object_fields: { fact: '{}', kind: 'x' }, ...record }
  })

/** A consultation whose last but one record somebody deleted. */
const withGap = async () => {
  const ticketId = await acceptedConsultation(cli)
  const records = (await cli.records(`t${ticketId}`)).toSorted((a, b) => numberOf(a) - numberOf(b))
  await removed(cli, ANA, records[1])
  return { ticketId, stream: `t${ticketId}`, records }
}

const facts = async (stream: string) =>
  (await cli.records(stream)).map(one => JSON.parse(factOf(one)) as { kind: string; n: number; data: unknown })

describe('ledger heal', () => {
  it('says so where there is nothing to heal', async () => {
    await acceptedConsultation(cli)
    expect(await cli.run(ADMIN, 'ledger', 'heal')).toEqual({ code: 0, out: 'Nothing to heal.\n', err: '' })
    expect((await cli.run(ADMIN, 'ledger', 'heal', '--json')).out).toBe('[]\n')
  })

  it('gives an empty place up, so that the app can write again, and a second time finds nothing', async () => {
    const { ticketId, stream } = await withGap()
    const { actions } = await tabOf(cli, 'bruno.pleno', ticketId)
    must(await actions.load())
    expect(await actions.describeDemand({ text: 'Apuração' })).toMatchObject({
      ok: false,
      error: { code: 'ledger_gap' }
    })
    const asked = await cli.run(ADMIN, 'ledger', 'heal', String(ticketId))
    expect([asked.code, asked.out]).toEqual([1, expect.stringContaining(`no record in ${stream}-2`)])
    const said = await cli.run(LIA, 'ledger', 'heal', String(ticketId), '--yes')
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toContain(`${stream}: ${stream}-2 given up.`)
    expect((await facts(stream)).at(-1)).toMatchObject({ kind: 'slot_abandoned', data: { slots: [2] } })
    expect(await cli.run(LIA, 'ledger', 'heal', stream)).toMatchObject({ code: 0, out: 'Nothing to heal.\n' })
    must(await actions.load())
    must(await actions.describeDemand({ text: 'Apuração' }))
  })

  it('is refused to who is neither administrator nor leader', async () => {
    const { stream } = await withGap()
    const before = await cli.records(stream)
    const said = await cli.run(ANA, 'ledger', 'heal', '--yes')
    expect([said.code, said.err]).toEqual([
      1,
      'Nothing was written: only an administrator or a leader may give places up.\n'
    ])
    expect(await cli.records(stream)).toEqual(before)
  })

  it('lists squatted, misnamed and far records with what can be done, and leaves what can be read as it is', async () => {
    const ticketId = await acceptedConsultation(cli)
    const stream = `t${ticketId}`
    const next = (await cli.records(stream)).length + 1
    await written({ name: `${stream}-${next}` })
    await written({ name: `other-${next}`, external_id: `${stream}-${next + 1}` })
    await written({ name: `${stream}-999999`, external_id: `${stream}-999999` })
    const said = await cli.run(ADMIN, 'ledger', 'heal', '--json')
    expect(JSON.parse(said.out)).toEqual([
      {
        stream,
        ticket: ticketId,
        empty: [],
        can: 'nothing',
        records: [
          expect.objectContaining({ n: next, why: 'no_external_id', place: 'holds' }),
          expect.objectContaining({ n: next + 1, why: 'other_name', place: 'holds' }),
          expect.objectContaining({ n: 999_999, why: 'out_of_range', place: 'beside' })
        ]
      }
    ])
    const shown = await cli.run(ADMIN, 'ledger', 'heal', '--lang', 'pt-br')
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('ocupa a posição')])
  })

  it('lists a record that is filed under another ticket in the stream whose place its name takes', async () => {
    const ticketId = await acceptedConsultation(cli)
    const stream = `t${ticketId}`
    const taken = (await cli.records(stream)).length + 1
    await written({ name: `${stream}-${taken}`, external_id: 't999999-504' })
    const { actions } = await tabOf(cli, 'bruno.pleno', ticketId)
    must(await actions.load())
    must(await actions.describeDemand({ text: 'Apuração' }))
    const said = await cli.run(ADMIN, 'ledger', 'heal', String(ticketId), '--json')
    expect(JSON.parse(said.out)).toMatchObject([
      { stream, empty: [], records: [{ n: taken, why: 'other_name', place: 'holds' }] }
    ])
    const checked = await cli.run(ADMIN, 'verify', '--json')
    const found = JSON.parse(checked.out) as { stream: string; slot?: number; message: string }[]
    expect(found.filter(one => one.stream === stream)).toEqual([
      expect.objectContaining({ slot: taken, message: expect.stringContaining('misnamed') })
    ])
  })

  it('does not jump behind a record far ahead: only what blocks a writer is given up', async () => {
    const { stream, records } = await withGap()
    const ahead = records.length + 3
    await written({ name: `${stream}-${ahead}` })
    await written({ name: `${stream}-900`, external_id: `${stream}-900` })
    const said = await cli.run(ADMIN, 'ledger', 'heal', '--yes')
    expect([said.code, said.out]).toEqual([0, expect.stringContaining(`${stream}: ${stream}-2 given up.`)])
    expect((await facts(stream)).find(({ kind }) => kind === 'slot_abandoned')).toMatchObject({ n: records.length + 1 })
    const again = await cli.run(ADMIN, 'ledger', 'heal')
    expect([again.code, again.out]).toEqual([0, expect.not.stringContaining('given up now')])
    expect(again.out).toContain('an administrator may delete it in Zendesk')
  })

  it('names a stream that is not there', async () => {
    const said = await cli.run(ADMIN, 'ledger', 'heal', '4711')
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('"4711" is no stream of the ledger')])
  })

  it('holds after the administrator who did it has left', async () => {
    const { ticketId } = await withGap()
    await cli.run(ADMIN, 'ledger', 'heal', '--yes')
    const asAdmin = async (as: string, email: string, role: string) =>
      cli.account.rest(as, 'PUT', `/api/v2/users/${await cli.userId(email)}`, { user: { role } })
    await asAdmin(ADMIN, BOSS, 'admin')
    await cli.run(ADMIN, 'roster', '--yes')
    await cli.pass('PT1H')
    await asAdmin(BOSS, ADMIN, 'agent')
    await cli.run(BOSS, 'roster', '--yes')
    const said = await cli.run(BOSS, 'ledger', 'heal', String(ticketId))
    expect(said).toMatchObject({ code: 0, out: 'Nothing to heal.\n' })
  })

  it('gives up places of the roster, so that the next snapshot can be written', async () => {
    for (const [who, group] of [
      [LIA, 'leaders'],
      [ANA, 'finance']
    ] as const) {
      if (who === LIA) await cli.leave(who, group)
      else await cli.join(who, group)
      await cli.run(ADMIN, 'roster', '--yes')
    }
    const [, second] = (await cli.records('roster')).toSorted((a, b) => numberOf(a) - numberOf(b))
    await removed(cli, ANA, second)
    await cli.join(LIA, 'leaders')
    const blocked = await cli.run(ADMIN, 'roster', '--yes')
    expect([blocked.code, blocked.err]).toEqual([1, expect.stringContaining('run ledger heal')])
    expect(await cli.run(ADMIN, 'ledger', 'heal', 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
    expect(await cli.run(ADMIN, 'roster', '--yes')).toMatchObject({ code: 0, err: '' })
    expect(await cli.run(ADMIN, 'ledger', 'heal')).toMatchObject({ out: 'Nothing to heal.\n' })
  })
})

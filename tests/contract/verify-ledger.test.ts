import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import type { FactDraft } from '../../apps/consultoria/src/domain/registry'
import { listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { minutes, must } from '../faults/world'
import {
  acceptedConsultation, edited, factOf, numberOf, removed, tabOf, timedConsultation, writtenByHand
} from './consultation' // prettier-ignore
import { ADMIN, type LedgerCli, openLedgerCli } from './ledgerCli'

const LIA = 'lia.lider@consultoria.example'
const ANA = 'ana.senior@consultoria.example'
const BRUNO = 'bruno.pleno@consultoria.example'

let cli: LedgerCli
beforeEach(async () => {
  cli = await openLedgerCli()
  await cli.run(ADMIN, 'roster', '--yes')
  await cli.pass('PT1M')
}, 60_000)
afterEach(() => cli.close())

const tail = async (ticketId: number) =>
  (await cli.records(`t${ticketId}`)).toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1)

/** What verify says, without what is to be known only. */
const verified = async () => {
  const { code, out } = await cli.run(ADMIN, 'verify', '--json')
  const all = JSON.parse(out) as { ticket?: number; message: string; information?: boolean }[]
  return {
    code,
    faults: all.filter(one => !one.information).map(({ ticket, message }) => `${ticket}: ${message}`),
    told: all.filter(one => one.information).map(({ message }) => message)
  }
}

const invented = async (ticketId: number): Promise<FactDraft[]> => {
  const [carla, bruno] = [await cli.userId('carla@aurora.example'), await cli.userId(BRUNO)]
  const terms = { policy: 'consult_tecnica', termsVersion: 'v1', price: { centavos: 350, per: 'minute' as const } }
  const now = cli.account.desk.desk.clock.stamp()
  const stored = await cli.account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticketId}`)
  const organizationId = Number(Object(stored['ticket']).organization_id)
  const due = { offer: null, start: null }
  return [
    { kind: 'terms_staged', data: { ...terms, macroId: 1, locale: 'pt-BR', termsText: 'Termos', termsHash: 'h' } },
    { kind: 'terms_sent', data: { ...terms, staged: 1, auditId: 9_000_001, commentId: 9_000_002, sentAt: now, bodyHash: 'b' } },
    {
      kind: 'accepted',
      data: {
        terms: 2, termsVersion: 'v1', bodyHash: 'b', price: terms.price, acceptorId: carla, acceptorName: 'Carla', organizationId,
        flag: true, channel: 'comment', commentId: 9_000_003, auditId: 9_000_004, acceptedAt: now, doubts: [], confirmation: null,
        oralNote: null, due
      }
    },
    {
      kind: 'entry',
      data: {
        seconds: 3600, startedAt: null, endedAt: null, workDate: '2026-11-23', note: 'Análise', analystId: bruno,
        analystName: 'Bruno', billable: true, requesterId: carla, organizationId, source: 'manual', capture: null, corrects: null,
        session: null
      }
    },
    { kind: 'comment_linked', data: { entry: 4, auditId: 9_000_005, commentId: 9_000_006 } }
  ] // prettier-ignore
}

describe('verify', () => {
  it('finds nothing in a consultation as the app leads it', async () => {
    await timedConsultation(cli)
    expect(await verified()).toEqual({ code: 0, faults: [], told: [] })
  })

  it('finds a consultation that never happened, written by hand with a whole chain', async () => {
    const ticketId = await cli.ticketId('demo-portal')
    await writtenByHand(cli, BRUNO, ticketId, await invented(ticketId))
    const { code, faults } = await verified()
    expect(code).toBe(1)
    for (const kind of ['terms_sent', 'accepted', 'comment_linked'])
      expect(faults.join('\n')).toContain(
        `${ticketId}: unfounded: points at something the audits do not hold (${kind}: the comment it names is not on the ticket)`
      )
    expect(faults.join('\n')).toContain(`${ticketId}: unwitnessed: no audit of its author announces it`)
    const said = await cli.run(ADMIN, 'verify', '--lang', 'pt-br')
    expect(said.out).toContain('o comentário que ele nomeia não está no ticket')
  })

  it('finds an acceptance "by the client" that an agent wrote', async () => {
    const ticketId = await cli.ticketId('demo-portal')
    const comment = { body: 'Sim, aceito.', public: true }
    const { audit } = await cli.account.rest(BRUNO, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { comment } })
    const { id: auditId, created_at: acceptedAt, events } = wireOf(audit)
    const commentId = listOf(events).find(event => event['type'] === 'Comment')?.['id']
    const own = { acceptorId: await cli.userId(BRUNO), auditId, commentId, acceptedAt }
    const drafts = (await invented(ticketId)).map(draft =>
      draft.kind === 'accepted' ? ({ ...draft, data: { ...draft.data, ...own } } as FactDraft) : draft
    )
    await writtenByHand(cli, BRUNO, ticketId, drafts)
    expect((await verified()).faults.join('\n')).toContain(
      '(accepted: somebody else wrote the comment it names, or an agent did)'
    )
  })

  it('finds an edit of the last record in the very second it was written', async () => {
    await cli.account.rest(ADMIN, 'PUT', '/__control/clock', { advance: 'PT0S', frozen: true })
    const ticketId = await acceptedConsultation(cli)
    const last = await tail(ticketId)
    await edited(cli, BRUNO, last, factOf(last).replace('"centavos":350', '"centavos":150'))
    const after = await tail(ticketId)
    expect(after?.['updated_at']).toBe(after?.['created_at'])
    const { code, faults } = await verified()
    expect([code, faults.join('\n')]).toEqual([
      1,
      expect.stringContaining(`${ticketId}: edited: was edited after it was written (audit)`)
    ])
  })

  it('finds a last record that was deleted, and an edit by another agent', async () => {
    const ticketId = await acceptedConsultation(cli)
    const last = await tail(ticketId)
    await cli.pass('PT1H')
    await edited(cli, ANA, last, factOf(last).replace('"centavos":350', '"centavos":150'))
    const changed = await verified()
    expect([changed.code, changed.faults.join('\n')]).toEqual([
      1,
      expect.stringContaining(`${ticketId}: edited: was edited`)
    ])
    await removed(cli, ANA, last)
    const gone = await verified()
    expect([gone.code, gone.faults.join('\n')]).toEqual([
      1,
      expect.stringContaining(`${ticketId}: missing: is announced in an audit of its ticket, and it is gone`)
    ])
  })

  it('tells of a changed stamp with an equal text, and calls it no fault', async () => {
    const ticketId = await acceptedConsultation(cli)
    const last = await tail(ticketId)
    await cli.pass('PT1H')
    await edited(cli, ANA, last, factOf(last))
    expect(await verified()).toEqual({
      code: 0,
      faults: [],
      told: [expect.stringContaining('touched: its stamp was changed')]
    })
  })

  it('names minutes of one analyst that two tickets hold, until one of both entries is voided', async () => {
    const ticketId = await acceptedConsultation(cli)
    await cli.pass('PT2H')
    const ana = await tabOf(cli, 'ana.senior', ticketId)
    must(await ana.actions.load())
    const now = cli.account.desk.desk.clock.stamp()
    const times = (from: number, to: number) => ({
      seconds: (to - from) * 60,
      startedAt: addSeconds(now, from * 60),
      endedAt: addSeconds(now, to * 60)
    })
    const workDate = now.slice(0, 10)
    const logged = must(await ana.actions.logTime(minutes(45, { ...times(-60, -15), workDate })))
    const entry = logged.consultation.entries[0]?.n ?? 0
    const other = await cli.ticketId('demo-portal')
    const [byHand] = (await invented(other)).filter(({ kind }) => kind === 'entry')
    const analystId = await cli.userId(ANA)
    const data = { ...byHand?.data, ...times(-30, 0), workDate, analystId }
    await writtenByHand(cli, ANA, other, [{ kind: 'entry', data } as FactDraft])
    const overlaps = async () => (await verified()).faults.filter(fault => fault.includes('overlap'))
    expect(await overlaps()).toEqual([
      `${other}: overlap: analyst ${analystId} is busy at ${data.startedAt}–${data.endedAt} and, in t${ticketId}-${entry}, ` +
        `at ${addSeconds(now, -3600)}–${addSeconds(now, -900)}; void or correct one of the two`
    ])
    const { actions } = await tabOf(cli, 'lia.lider', ticketId)
    must(await actions.load())
    must(await actions.voidEntry({ entry, reason: 'OUTROS', note: 'Engano' }))
    expect(await overlaps()).toEqual([])
  })

  it('names a deleted ticket, and calls it no fault', async () => {
    const ticketId = await acceptedConsultation(cli)
    cli.account.desk.desk.tables.tickets.delete(ticketId)
    expect(await verified()).toMatchObject({
      code: 0,
      faults: [],
      told: [expect.stringContaining(`ticket ${ticketId} is deleted`)]
    })
  })
})

describe('who held which role', () => {
  const figures = async () => (await cli.run(ADMIN, 'repair', '--json')).out

  it('stays as it was when a leader who waived an entry leaves', async () => {
    const { ticketId, entry } = await timedConsultation(cli)
    const { actions } = await tabOf(cli, 'lia.lider', ticketId)
    must(await actions.load())
    must(await actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
    const before = { faults: await verified(), figures: await figures() }
    await cli.pass('PT1H')
    await cli.leave(LIA, 'leaders')
    const after = await verified()
    expect([after.code, after.faults]).toEqual([0, before.faults.faults])
    expect(await figures()).toBe(before.figures)
    await cli.run(ADMIN, 'roster', '--yes')
    expect(await verified()).toEqual({ code: 0, faults: [], told: [] })
    expect(await figures()).toBe(before.figures)
    cli.setRosterHash('')
    expect((await verified()).faults.join('\n')).toContain(
      'entry_waived: whoever wrote it did not hold the role for it then'
    )
  })

  it('lets nothing count that somebody wrote before they joined', async () => {
    const { ticketId, entry } = await timedConsultation(cli)
    const waived: FactDraft = { kind: 'entry_waived', data: { entry, reason: 'GESTAO', note: '', issueId: null } }
    await writtenByHand(cli, BRUNO, ticketId, [waived])
    const before = [await verified(), await figures()]
    expect(before[0]).toMatchObject({ code: 1 })
    await cli.pass('PT1H')
    await cli.join(BRUNO, 'leaders')
    await cli.run(ADMIN, 'roster', '--yes')
    expect([await verified(), await figures()]).toEqual(before)
  })
})

describe('roles that may not be read', () => {
  it('turn nobody down, and no snapshot is written without them', async () => {
    const { ticketId, entry } = await timedConsultation(cli)
    const waived: FactDraft = { kind: 'entry_waived', data: { entry, reason: 'GESTAO', note: '', issueId: null } }
    await writtenByHand(cli, BRUNO, ticketId, [waived])
    const group = cli.account.map.groups['leaders']
    const path = `^/api/v2/groups/${group}/memberships`
    await cli.account.rest(ADMIN, 'PUT', '/__control/faults', {
      rules: [{ method: 'GET', path, times: 9, kind: 'status', status: 403 }]
    })
    const { faults } = await verified()
    expect(faults.join('\n')).toContain('pending: needs a role whose holders could not be read')
    expect(faults.join('\n')).not.toContain('rejected')
    const said = await cli.run(ADMIN, 'roster', '--yes')
    expect([said.code, said.err]).toEqual([1, expect.stringContaining('You may not read who is leader')])
  })
})

describe('verify --record', () => {
  it('records once that the audits bear the facts out, by whoever may', async () => {
    const { ticketId } = await timedConsultation(cli)
    const stranger = await cli.run(ANA, 'verify', '--record', '--yes')
    expect([stranger.code, stranger.err]).toEqual([
      1,
      'Nothing was recorded: leaders, finance and administrators may say that what the facts point at was looked up.\n'
    ])
    const said = await cli.run(LIA, 'verify', '--record', '--yes')
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toMatch(new RegExp(`^t${ticketId}: borne out up to \\d+, recorded\\.$`, 'm'))
    const last = await tail(ticketId)
    const head = numberOf(last ?? {}) - 1
    expect(JSON.parse(factOf(last))).toMatchObject({ kind: 'evidence_checked', data: { head } })
    expect(await verified()).toEqual({ code: 0, faults: [], told: [] })
    const again = await cli.run(LIA, 'verify', '--record', '--yes')
    expect(again.out).toContain('There is nothing new that could be recorded as borne out.')
    expect(numberOf((await tail(ticketId)) ?? {})).toBe(head + 1)
  })

  it('records nothing of a stream in which something is wrong', async () => {
    const ticketId = await cli.ticketId('demo-portal')
    await writtenByHand(cli, BRUNO, ticketId, await invented(ticketId))
    const said = await cli.run(ADMIN, 'verify', '--record', '--yes')
    expect([said.code, said.out]).toEqual([1, expect.stringContaining('nothing new that could be recorded')])
    expect(await cli.records(`t${ticketId}`)).toHaveLength(5)
  })
})

import { describe, expect, it } from 'vitest'
import { addSeconds, localTime } from '../../apps/consultoria/src/domain/kernel/instant'
import { saoPaulo } from '../../apps/consultoria/src/domain/testing/modalities'
import { accepted, createWorld, demo, minutes, must, termsSent } from './world'

const record = (heading: string, reason: string): string =>
  `${heading}\n\nData: 23/11/2026\nAnalista: Bruno Pleno\nTempo: 20 min\nFaturável: não\nMotivo: ${reason}`

describe('entries', () => {
  it('are voided and waived by leaders only', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const logged = must(await tab.actions.logTime(minutes(20)))
    const entry = logged.consultation.entries[0]?.n ?? 0
    expect(await tab.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' })).toMatchObject({
      ok: false,
      error: { code: 'leader_only' }
    })
    const lia = world.open(demo.lia)
    const waived = must(await lia.actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
    expect(waived.bill.billedMinutes).toBe(0)
    const voided = must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' }))
    expect(voided.consultation.entries[0]?.status).toBe('voided')
    expect(
      world.publicComments(
        record('Registro abonado: 20 min deixam de ser cobrados.', 'Cortesia') +
          '\n\nTotal desta consultoria: 20 → 0 min cobrados (R$ 70,00 → R$ 0,00 + impostos).'
      )
    ).toBe(1)
    expect(world.publicComments(record('Registro anulado: nada é cobrado por ele.', 'duplicado'))).toBe(1)
    expect(voided.consultation.pendingUpdates).toEqual([])
    expect(await lia.actions.voidEntry({ entry, reason: 'ISSUE', note: 'de novo' })).toMatchObject({
      error: { code: 'entry.voided' }
    })
  })

  it('are never taken off the bill without words for the client', async () => {
    const world = createWorld()
    const entry = must(await (await accepted(world)).actions.logTime(minutes(20))).consultation.entries[0]?.n ?? 0
    const { actions } = world.open(demo.lia)
    const without = { error: { code: 'waiver.note_required' } }
    expect(await actions.voidEntry({ entry, reason: 'ISSUE', note: ' ' })).toMatchObject(without)
    expect(await actions.waiveEntry({ entry, reason: 'ISSUE', note: '', issueId: null })).toMatchObject(without)
  })

  it.each(['[minutos]', '[descricao]'])('are refused where somebody took %s out of the macro’s words', async token => {
    const world = createWorld()
    const tab = await accepted(world)
    const id = world.account.map.macros['consult_registro_tempo'] ?? 0
    const macro = world.account.macros.get(id)
    world.account.macros.set(id, { text: macro?.text.replace(token, '') ?? '', public: true })
    const refused = { code: 'log_macro_altered', detail: { missing: token } }
    expect(await tab.actions.logTime(minutes(20))).toMatchObject({ error: refused })
    expect(world.kinds()).not.toContain('entry')
  })

  it('of a leader are another leader’s to void and waive', async () => {
    const world = createWorld()
    await accepted(world)
    world.later(30)
    const lia = world.open(demo.lia)
    const own = must(await lia.actions.logTime(minutes(20))).consultation.entries[0]?.n ?? 0
    const motive = { entry: own, reason: 'GESTAO' as const, note: 'Cortesia' }
    expect(await lia.actions.voidEntry(motive)).toMatchObject({ error: { code: 'own_entry' } })
    expect(await lia.actions.waiveEntry({ ...motive, issueId: null })).toMatchObject({ error: { code: 'own_entry' } })
    const correction = minutes(30, { corrects: own })
    expect(await lia.actions.logTime(correction)).toMatchObject({ error: { code: 'own_entry' } })
  })

  it('are not taken off the bill by a correction: that is a waiver', async () => {
    const world = createWorld()
    const entry = must(await (await accepted(world)).actions.logTime(minutes(20))).consultation.entries[0]?.n ?? 0
    world.later(30)
    const { actions } = world.open(demo.lia)
    must(await actions.load())
    const unticked = minutes(20, { corrects: entry, billable: false })
    const refused = { error: { code: 'correction_uncharges' } }
    expect(await actions.previewTime(unticked)).toMatchObject(refused)
    expect(await actions.logTime(unticked)).toMatchObject(refused)
    expect(must(await actions.load()).bill.billedMinutes).toBe(20)
  })

  it('are corrected after the limit for new ones, on the date they have', async () => {
    const world = createWorld()
    const entry = must(await (await accepted(world)).actions.logTime(minutes(25))).consultation.entries[0]?.n ?? 0
    world.later(40 * 24 * 60)
    const { actions } = world.open(demo.lia)
    const correction = minutes(20, { corrects: entry })
    const moved = { ...correction, workDate: '2026-11-24' }
    expect(await actions.logTime(moved)).toMatchObject({ error: { code: 'time.too_old' } })
    expect(must(await actions.logTime(correction)).bill.billedMinutes).toBe(20)
  })

  it('are the analysts’ and leaders’ to record, and nobody else’s unless they were designated', async () => {
    const world = createWorld()
    await accepted(world)
    world.later(30)
    const fabi = world.open(demo.fabi)
    expect(must(await fabi.actions.load()).may.log).toBe(false)
    expect(await fabi.actions.logTime(minutes(20))).toMatchObject({ error: { code: 'analyst_only' } })
    expect(world.kinds()).not.toContain('entry')
    must(await world.open(demo.lia).actions.designate({ analystId: demo.fabi }))
    expect(must(await fabi.actions.logTime(minutes(20))).bill.billedMinutes).toBe(20)
  })

  it('that are corrected tell the client what changes', async () => {
    const world = createWorld()
    const entry = must(await (await accepted(world)).actions.logTime(minutes(25))).consultation.entries[0]?.n ?? 0
    world.later(30)
    must(await world.open(demo.lia).actions.logTime({ ...minutes(20), corrects: entry }))
    expect(world.publicComments('Correção do registro de 23/11/2026: 25 → 20 min.')).toBe(1)
    expect(
      world.publicComments('Total desta consultoria: 25 → 20 min cobrados (R$ 87,50 → R$ 70,00 + impostos).')
    ).toBe(1)
  })

  it('tell the client hours, real and billed minutes, why they differ, and what the consultation comes to', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    world.later(60)
    must(await tab.actions.logTime(minutes(4)))
    expect(world.publicComments('Tempo: 4 min\nFaturável: sim, 4 → 10 min cobrados (mínimo de 10 min)')).toBe(1)
    expect(world.publicComments('Total desta consultoria: 10 min cobrados (R$ 35,00 + impostos).')).toBe(1)
    const times = { startedAt: addSeconds(world.account.now, -1804), endedAt: world.account.now }
    must(await tab.actions.logTime(minutes(1, { ...times, seconds: null })))
    const [from, to] = [times.startedAt, times.endedAt].map(at => localTime(at, saoPaulo))
    expect(world.publicComments(`Data: 23/11/2026, ${from}–${to}\nAnalista: `)).toBe(1)
    expect(world.publicComments('sim, 30:04 → 25 min cobrados (o mínimo já cobrado inclui o resto)')).toBe(1)
    expect(world.publicComments('Total desta consultoria: 35 min cobrados (R$ 122,50 + impostos).')).toBe(1)
  })

  it('recorded before the acceptance are kept as not billable', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    const seen = must(await tab.actions.logTime(minutes(20)))
    expect(seen.consultation.entries[0]).toMatchObject({ billableSeconds: 0, unbillable: 'before_acceptance' })
    expect(world.publicComments('Faturável: não')).toBe(1)
  })
})

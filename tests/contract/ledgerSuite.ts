import { expect, it } from 'vitest'
import { canonicalText } from '../../apps/consultoria/src/domain/ledger/canonicalText'
import type { Ledger, NewRecord } from '../../apps/consultoria/src/ports'

const columns: Omit<NewRecord['columns'], 'agentId'> = {
  kind: 'demand_described',
  ticketId: null,
  organizationId: null,
  workDate: '2026-11-23',
  minutes: 12.5,
  startedAt: 1_795_435_200,
  endedAt: 1_795_435_950,
  billable: true
}

const record = (agentId: number, name: string, fact = `{"name":"${name}"}`): NewRecord => ({
  name,
  fact,
  columns: { ...columns, agentId }
})

/** What every ledger must do, whatever stands behind it. Each test brings its own stream. */
export function ledgerSuite(open: () => Promise<{ ledger: Ledger; writer: number; colleague: number }>): void {
  const stream = (): string => `t9${Math.floor(performance.now() * 1000)}`

  it('answers an empty stream with no records', async () => {
    const { ledger } = await open()
    expect(await ledger.read(stream())).toEqual({ ok: true, value: [] })
  })

  it('gives back exactly the text that was written, stamped by the server', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    const fact = '{"note":"Emissão às 10h — \\"ok\\" ✓","v":1}'
    const created = await ledger.create(record(writer, `${name}-1`, fact))
    if (!created.ok) throw new Error(JSON.stringify(created.error))
    expect(created.value).toMatchObject({ name: `${name}-1`, fact, createdBy: writer })
    expect(created.value.createdAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    expect(created.value.updatedAt).toBe(created.value.createdAt)
    expect(await ledger.read(name)).toEqual({ ok: true, value: [created.value] })
  })

  it('refuses a second record in a slot, and the first one stays', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    await ledger.create(record(writer, `${name}-1`, '{"a":1}'))
    const second = await ledger.create(record(writer, `${name}-1`, '{"a":2}'))
    expect(second.ok).toBe(false)
    const read = await ledger.read(name)
    expect(read.ok && read.value.map(item => item.fact)).toEqual(['{"a":1}'])
  })

  it('lets one of many writers into a slot', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    const writes = [1, 2, 3, 4, 5].map(count => ledger.create(record(writer, `${name}-1`, `{"writer":${count}}`)))
    const answers = await Promise.all(writes)
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const read = await ledger.read(name)
    expect(read.ok && read.value).toHaveLength(1)
  })

  it('reads in slot order and from a slot on, one stream only', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    for (const n of [1, 2, 3, 10, 11]) await ledger.create(record(writer, `${name}-${n}`))
    await ledger.create(record(writer, `${name}9-1`))
    const all = await ledger.read(name)
    expect(all.ok && all.value.map(item => item.name)).toEqual([1, 2, 3, 10, 11].map(n => `${name}-${n}`))
    const tail = await ledger.read(name, 3)
    expect(tail.ok && tail.value.map(item => item.name)).toEqual([3, 10, 11].map(n => `${name}-${n}`))
  })

  it('reads streams longer than a page', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    for (let n = 1; n <= 103; n += 1) await ledger.create(record(writer, `${name}-${n}`))
    const read = await ledger.read(name)
    expect(read.ok && read.value.length).toBe(103)
    expect(read.ok && read.value.at(-1)?.name).toBe(`${name}-103`)
  })

  it('finds the appointments of an analyst, and what was said later about them', async () => {
    const { ledger, writer } = await open()
    const name = stream()
    // the account refuses a lookup that leads nowhere: one of its own tickets
    const ticketId = 1
    const analystId = writer
    const agreed = { start: '2031-03-04T13:00:00Z', end: '2031-03-04T14:00:00Z', medium: 'phone', analystName: 'Ana' }
    const facts = [
      { kind: 'appointment_set', data: { ...agreed, analystId, replaces: null }, workDate: '2031-03-04' },
      { kind: 'appointment_cancelled', data: { appointment: 1, party: 'us', reason: 'x' }, workDate: null }
    ] as const
    for (const [index, { kind, data, workDate }] of facts.entries()) {
      const n = index + 1
      const fact = canonicalText({ v: 1, stream: name, n, prev: '', op: `op${n}`, at: agreed.start, by: 1, kind, data })
      const empty = { organizationId: null, minutes: null, startedAt: null, endedAt: null, billable: null }
      await ledger.create({
        name: `${name}-${n}`,
        fact,
        columns: { ...empty, kind, ticketId, agentId: writer, workDate }
      })
    }
    const found = await ledger.appointmentsOf([writer], '2031-03-04')
    expect(found.ok && found.value.map(item => item.name).sort()).toEqual([`${name}-1`, `${name}-2`])
    expect(await ledger.appointmentsOf([writer], '2031-03-05')).toEqual({ ok: true, value: [] })
  })

  it('finds the entries of an analyst by work date, and no other kind and nobody else’s', async () => {
    const { ledger, writer, colleague } = await open()
    const name = stream()
    const entry = async (n: number, analystId: number, workDate: string, kind = 'entry') => {
      const startedAt = `${workDate}T14:00:00Z`
      const endedAt = `${workDate}T14:10:00Z`
      const place = {
        requesterId: 1,
        organizationId: null,
        source: 'manual',
        capture: null,
        corrects: null,
        session: null
      }
      const data = { seconds: 600, startedAt, endedAt, workDate, note: 'x', analystId, billable: true, ...place }
      const fact = canonicalText({
        v: 2,
        stream: name,
        n,
        prev: '',
        op: `op${n}`,
        at: startedAt,
        by: writer,
        kind,
        data
      })
      const times = { startedAt: Date.parse(startedAt) / 1000, endedAt: Date.parse(startedAt) / 1000 + 600 }
      const columnsOfEntry = { ...columns, ...times, kind, agentId: analystId, workDate, minutes: 10 }
      const created = await ledger.create({ name: `${name}-${n}`, fact, columns: columnsOfEntry })
      expect(created.ok).toBe(true)
    }
    await entry(1, writer, '2031-04-01')
    await entry(2, writer, '2031-04-02')
    await entry(3, writer, '2031-04-03')
    await entry(4, writer, '2031-04-04')
    await entry(5, colleague, '2031-04-02')
    await entry(6, writer, '2031-04-02', 'entry_voided')
    const found = await ledger.entriesOf(writer, '2031-04-02', '2031-04-03')
    expect(found.ok && found.value.map(item => item.name).sort()).toEqual([`${name}-2`, `${name}-3`])
    expect(await ledger.entriesOf(writer, '2031-04-05', '2031-04-06')).toEqual({ ok: true, value: [] })
  })
}

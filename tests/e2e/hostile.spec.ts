import { canonicalText } from '../../apps/consultoria/src/domain/ledger/canonicalText'
import type { Account } from '../account'
import { hashOf, hostileRecords, type HostileRecord } from '../hostile'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { findings, frameOf, halve, useScheme } from './looking'
import { recordedOf } from './recorded'
import { agora, agoraSays, lastEntries, later, logTime, pressKey, refusal, runningClock } from './sidebar'
import { person } from './unit'

const records = '/api/v2/custom_objects/consultoria_record/records'
const timers = '/api/v2/custom_objects/consultoria_timer/records'
const bruno = 'bruno.pleno@consultoria.example'
const ana = 'ana.senior@consultoria.example'
const notes = ['Refeita a apuração do ICMS', 'Conferidos os parâmetros fiscais'] as const

interface Stored {
  id: string
  name: string
  custom_object_fields: { fact: string; kind: string }
}

const post = (account: Account, record: HostileRecord, email = bruno) =>
  account.call('POST', records, { custom_object_record: record }, email)

async function stored(account: Account, ticket: number): Promise<Stored[]> {
  const slots = Array.from({ length: 100 }, (_, at) => `t${ticket}-${at + 1}`).join(',')
  const path = `${records}?filter[external_ids]=${slots}&page[size]=100`
  const page = await account.call<{ custom_object_records: Stored[] }>('GET', path)
  return page.custom_object_records.toSorted((a, b) => Number(a.name.split('-')[1]) - Number(b.name.split('-')[1]))
}

const nextOf = (rows: readonly Stored[]): number => Number(rows.at(-1)?.name.split('-')[1] ?? 0) + 1

const recordAt = (ticket: number, n: number, fields: HostileRecord['custom_object_fields']): HostileRecord => {
  const name = `t${ticket}-${n}`
  return { name, external_id: name, custom_object_fields: fields }
}

const garbageAt = (ticket: number, n: number): HostileRecord => recordAt(ticket, n, { fact: 'garbage', kind: 'x' })

const troubles = ({ sidebar }: Desk) => sidebar.getByRole('region', { name: 'Registros a verificar' })

async function looksWellInBoth(desk: Desk): Promise<void> {
  for (const scheme of ['escuro', 'claro'] as const) {
    await useScheme(desk, scheme)
    expect(await findings(await frameOf(desk))).toEqual([])
  }
  const widths = (half: boolean) =>
    halve(desk, half).then(async () =>
      (await frameOf(desk)).evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
    )
  expect(await widths(true)).toBe(0)
  expect(await widths(false)).toBe(0)
}

const shown: Record<string, string> = {
  too_deep: 'aninhado demais',
  unreadable: 'registro ilegível',
  misnamed: 'o nome e o id externo não são uma posição',
  not_entitled: 'seu papel não permite',
  out_of_order: 'fora de ordem',
  contradicts: 'contradiz o que está registrado'
}

test('records written by hand are each shown with a reason, and time is still told', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const desk = await open(ana, ticket)
  await logTime(desk, '45', notes[0])
  const told = (await account.ledger(ticket)).find(({ kind }) => kind === 'entry')
  const [{ id: other }, { id: by }] = [await person(account, ana), await person(account, bruno)]
  const rows = await stored(account, ticket)
  let n = nextOf(rows)
  let before = rows.at(-1)?.custom_object_fields.fact ?? ''
  for (const { why, record } of hostileRecords) {
    const written = record({
      stream: `t${ticket}`,
      n,
      before,
      by,
      other,
      told: { op: told?.op ?? '', n: Number(told?.name.split('-')[1]) }
    })
    await post(account, written)
    if (why === null) continue
    n += 1
    before = String(written.custom_object_fields['fact'])
  }
  await desk.page.reload()
  await expect(agoraSays(desk, /./)).toBeVisible()
  await expect(troubles(desk)).toContainText('Há registros de uma versão mais nova do aplicativo')
  await logTime(desk, '30', notes[1])
  await expect(refusal(desk)).toHaveCount(0)
  expect((await recordedOf(account, ticket).timeComments()).length).toBe(2)
  await desk.page.reload()
  await desk.button(/registros não contam$/).click()
  const list = desk.sidebar.getByRole('region', { name: 'Registros que não contam' })
  for (const { why } of hostileRecords)
    if (why !== null && why !== 'newer')
      await expect(list.getByText(shown[why] ?? `no words for ${why}`).first()).toBeVisible()
  const counted = hostileRecords.filter(({ why }) => why !== null && why !== 'newer')
  expect(await list.getByRole('listitem').count()).toBeGreaterThanOrEqual(counted.length)
  await looksWellInBoth(desk)
})

test('a gap is told to everybody and let go of by a leader, from the keyboard', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const n = nextOf(await stored(account, ticket))
  await post(account, garbageAt(ticket, n + 2))
  const desk = await open(ana, ticket)
  await expect(agoraSays(desk, /^Falta um registro/)).toBeVisible()
  await expect(agora(desk)).toContainText(`Peça a um líder ou a um administrador que libere a posição ${n}–${n + 1}`)
  await expect(agora(desk).getByRole('button')).toHaveCount(0)
  await expect(desk.button('Registrar tempo')).toHaveCount(0)

  const lia = await open('lia.lider', ticket)
  await expect(agoraSays(lia, /^Falta um registro/)).toBeVisible()
  await looksWellInBoth(lia)
  const release = lia.button(`Liberar posição ${n}–${n + 1}`)
  await release.focus()
  await lia.page.keyboard.press('Enter')
  await expect(release).toHaveCount(0)
  await expect(refusal(lia)).toHaveCount(0)
  expect((await recordedOf(account, ticket).facts('slot_abandoned')).map(({ data }) => data)).toEqual([
    { slots: [n, n + 1] }
  ])
  await desk.page.reload()
  await logTime(desk, '45', notes[0])
  await expect(troubles(desk)).toHaveCount(0)
})

test('an administrator lets go of a gap too', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const n = nextOf(await stored(account, ticket))
  await post(account, garbageAt(ticket, n + 1))
  const admin = await open('admin', ticket)
  await admin.button(`Liberar posição ${n}`).click()
  await expect(admin.button(`Liberar posição ${n}`)).toHaveCount(0)
  await expect(refusal(admin)).toHaveCount(0)
})

test('an entry that was changed by hand is shown so and entered anew by a leader', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const desk = await open(ana, ticket)
  await logTime(desk, '45', notes[0])
  const entry = (await stored(account, ticket)).find(one => one.custom_object_fields.kind === 'entry')
  if (!entry) throw new Error('the entry was recorded')
  const fact = JSON.parse(entry.custom_object_fields.fact) as { data: Record<string, unknown> }
  const changed = canonicalText({ ...fact, data: { ...fact.data, seconds: 60 } })
  await later(account, 'PT2M')
  await account.call(
    'PATCH',
    `${records}/${entry.id}`,
    { custom_object_record: { custom_object_fields: { fact: changed } } },
    bruno
  )
  const lia = await open('lia.lider', ticket)
  await expect(troubles(lia)).toContainText('Registros alterados depois de gravados')
  await expect(lastEntries(lia).getByText('alterado depois de gravado')).toBeVisible()
  await expect(agora(lia)).toBeVisible()
  await looksWellInBoth(lia)
  await lastEntries(lia).getByRole('button', { name: 'Corrigir' }).click()
  await lia.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
  await lia.page.keyboard.press('Control+Enter')
  await expect(lastEntries(lia).getByText('corrigido')).toBeVisible()
  await expect(refusal(lia)).toHaveCount(0)
  await expect.poll(() => recordedOf(account, ticket).field('Cons. · Minutos')).toBe(45)
})

test('a record that is gone is told from the audits, and the next step stays', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const desk = await open(ana, ticket)
  await logTime(desk, '45', notes[0])
  const rows = await stored(account, ticket)
  for (const { id } of rows.slice(rows.findIndex(one => one.custom_object_fields.kind === 'entry')))
    await account.call('DELETE', `${records}/${id}`)
  await desk.page.reload()
  await expect(troubles(desk)).toContainText('não estão mais aqui')
  await expect(agora(desk)).toBeVisible()
  await looksWellInBoth(desk)
})

test('a fact of a newer version stops a tab that is open, which offers to be loaded anew', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const desk = await open(ana, ticket)
  const n = nextOf(await stored(account, ticket))
  const fact = canonicalText({ v: 99, kind: 'entry' })
  await post(account, recordAt(ticket, n, { fact, kind: 'entry' }))
  await pressKey(desk, 'r')
  await expect(troubles(desk)).toContainText('Uma versão mais nova do aplicativo gravou aqui')
  await looksWellInBoth(desk)
  await troubles(desk).getByRole('button', { name: 'Atualizar a página' }).click()
  await expect(troubles(desk)).toContainText('Eles não entram nestes números')
  await logTime(desk, '45', notes[0])
  await expect(refusal(desk)).toHaveCount(0)
})

test('a clock that a colleague started in an agent’s name is not theirs, and theirs runs beside it', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const { id } = await person(account, ana)
  const fact = JSON.stringify({ op: 'op-of-bruno', ticketId: ticket, v: 1 })
  const name = `timer-${id}`
  const fields = { fact, ticket_number: ticket }
  await account.call(
    'POST',
    timers,
    { custom_object_record: { name, external_id: name, custom_object_fields: fields } },
    bruno
  )
  const desk = await open(ana, ticket)
  await expect(runningClock(desk)).toHaveCount(0)
  await pressKey(desk, 't')
  await expect(runningClock(desk)).toBeVisible()
  await later(account, 'PT45M')
  await desk.page.reload()
  await expect(runningClock(desk)).toBeVisible()
  await pressKey(desk, 't')
  await expect(agoraSays(desk, /^4[56] min a lançar$/)).toBeVisible()
  await expect(runningClock(desk)).toHaveCount(0)
  await desk.button('Registrar tempo').click()
  await desk.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(notes[0])
  await desk.page.keyboard.press('Control+Enter')
  await expect(lastEntries(desk).getByText(notes[0])).toBeVisible()
  await desk.settled()
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
  expect(await recordedOf(account, ticket).timeComments()).toHaveLength(1)
})

test('money that its author did not announce is told to everybody, completed in nobody’s name, and confirmed by a leader', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const desk = await open(ana, ticket)
  await logTime(desk, '45', notes[0])
  const rows = await stored(account, ticket)
  const told = rows.find(({ custom_object_fields: { kind } }) => kind === 'entry')
  const n = nextOf(rows)
  const { id: by } = await person(account, bruno)
  const entry = JSON.parse(told?.custom_object_fields.fact ?? '{}') as { data: object }
  const prev = hashOf(rows.at(-1)?.custom_object_fields.fact ?? '')
  const fact = { ...entry, n, by, op: 'op-by-hand', prev, data: { ...entry.data, analystId: by, note: notes[1] } }
  await post(account, recordAt(ticket, n, { ...told?.custom_object_fields, fact: canonicalText(fact), kind: 'entry' }))

  await later(account, 'PT11M')
  await desk.page.reload()
  await expect(troubles(desk)).toContainText('quem gravou não anunciou no ticket: um líder confere')
  await expect(troubles(desk).getByRole('button')).toHaveCount(0)
  await expect(agoraSays(desk, /^Comentário a completar/)).toHaveCount(0)
  await desk.settled()
  const comments = () => recordedOf(account, ticket).timeComments()
  expect(await comments()).toHaveLength(1)

  const lia = await open('lia.lider', ticket)
  await expect(troubles(lia)).toContainText('Registro gravado por Bruno Pleno:')
  const checked = await recordedOf(account, ticket).facts('evidence_checked')
  expect(checked.every(({ data }) => Number(data['head']) < n)).toBe(true)
  await looksWellInBoth(lia)
  expect(await comments()).toHaveLength(1)
  await lia.button('Conferi: publicar em meu nome').click()
  await expect(troubles(lia)).toHaveCount(0)
  expect(await comments()).toHaveLength(2)
  await desk.page.reload()
  await expect(lastEntries(desk).getByText(notes[1])).toBeVisible()
  await expect(troubles(desk)).toHaveCount(0)
})

import { halfPastTen } from '../day'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { recordedOf } from './recorded'
import { lastEntries, logTime, standStill } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'
const motive = ({ sidebar }: Desk) => sidebar.getByRole('combobox', { name: 'Motivo' })
const codes = [
  'Escolha…',
  'Falha do produto (issue)',
  'Repasse à Unidade',
  'Decisão da gestão',
  'Falha na documentação',
  'Falha do suporte',
  'Outro motivo'
]

test('a leader voids an entry in three presses, with exactly one coded reason, and it stays visible', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', note)
  await expect(ana.button('Anular')).toHaveCount(0)
  await expect(ana.button('Abonar')).toHaveCount(0)

  const lia = await open('lia.lider', ticket)
  await lia.button('Anular').click()
  await expect(motive(lia).locator('option')).toHaveText(codes)
  await lia.button('Anular').click()
  await expect(lia.sidebar.getByText('Preencha este campo')).toHaveCount(2)
  await motive(lia).selectOption('Repasse à Unidade')
  await lia.sidebar.getByRole('textbox', { name: 'Explicação para o cliente' }).fill('Registrado no ticket errado')
  await lia.button('Anular').click()
  await expect(lastEntries(lia).getByText('anulado')).toBeVisible()
  await lia.settled()
  await expect(lia.button('Anular')).toHaveCount(0)
  await expect(lia.button(/^0 min real.*0 min cobrado/)).toBeVisible()

  expect((await recorded.facts('entry_voided')).map(row => row.data)).toEqual([
    expect.objectContaining({
      reason: 'REPASSE',
      publicNote: expect.stringContaining('Registro anulado: nada é cobrado por ele')
    })
  ])
  expect((await recorded.facts('entry'))[0]?.data).toMatchObject({ seconds: 2700, note })
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  // the record, and that it was voided: both in one layout
  expect(await recorded.timeComments()).toHaveLength(2)
  await lia.sidebar.getByRole('button', { name: /^Ver todos/ }).click()
  await expect(lia.sidebar.getByText('Lia Líder: Repasse à Unidade')).toBeVisible()
})

test('a leader waives an entry in three presses: the time stays, the charge goes', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', note)

  const lia = await open('lia.lider', ticket)
  await lia.button('Abonar').click()
  await expect(motive(lia).locator('option')).toHaveText(codes)
  await motive(lia).selectOption('Decisão da gestão')
  await lia.sidebar.getByRole('textbox', { name: 'Explicação para o cliente' }).fill('Cortesia')
  await lia.button('Abonar').click()
  await expect(lastEntries(lia).getByText('abonado')).toBeVisible()
  await lia.settled()
  await expect(lia.button(/^45 min real.*0 min cobrado/)).toBeVisible()
  await expect(lia.button('Abonar')).toHaveCount(0)
  expect((await recorded.facts('entry_waived')).map(row => row.data)).toEqual([
    expect.objectContaining({ reason: 'GESTAO' })
  ])
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
})

test('a correction is a new entry with a new comment, and the wrong one stays', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', note)

  const lia = await open('lia.lider', ticket)
  await lia.sidebar.getByRole('button', { name: /^Ver todos/ }).click()
  await lia.button('Corrigir').click()
  await lia.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('40')
  await lia.page.keyboard.press('Control+Enter')
  await expect(lastEntries(lia).getByText('corrigido')).toBeVisible()
  await lia.settled()
  await expect(lia.button(/^40 min real.*40 min cobrado/)).toBeVisible()

  const entries = await recorded.facts('entry')
  expect(entries.map(row => row.data['seconds'])).toEqual([2700, 2400])
  expect(entries[1]?.data).toMatchObject({ corrects: Number(entries[0]?.name.split('-')[1]) })
  const comments = await recorded.timeComments()
  expect(comments.map(({ body }) => /Tempo: (\d+) min/.exec(body)?.[1])).toEqual(['45', '40'])
  expect((await recorded.facts('comment_linked')).map(row => row.data['commentId'])).toEqual(comments.map(c => c.id))
  expect(await recorded.field('Cons. · Minutos')).toBe(40)
})

import { at } from '../day'
import type { Account } from '../account'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { countPresses } from './presses'
import { recordedOf } from './recorded'
import { agora, agoraSays, logTime, refusal, stageOf } from './sidebar'
import { wayTo } from './stages'
import { assignee } from './ticketForm'

interface Mail {
  to: string[]
  subject: string
}

async function mailsAbout(account: Account, subject: RegExp): Promise<Mail[]> {
  const { mails } = (await account.control('GET', 'mails')) as unknown as { mails: Mail[] }
  return mails.filter(mail => subject.test(mail.subject))
}

const slots = ({ sidebar }: Desk) => sidebar.getByRole('radio')
const notSaved = ({ page }: Desk) => page.getByText(/não salvo/)

test('after the acceptance the leaders are told, and the others see whom they wait for', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('accepted')
  await expect.poll(() => mailsAbout(account, /^\[Consultoria\] Designar analista/)).toHaveLength(1)
  const [mail] = await mailsAbout(account, /^\[Consultoria\] Designar analista/)
  expect(mail?.to).toContain('lia.lider@consultoria.example')
  const bruno = await open('bruno.pleno', id)
  await expect(agoraSays(bruno, 'Aguardando o líder designar')).toBeVisible()
  await expect(agora(bruno).getByText('Um líder da equipe Fiscal escolhe o analista.')).toBeVisible()
  await expect(bruno.button('Designar')).toHaveCount(0)
})

test('the senior is offered first, with why; designating is one press, and saved with it', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('accepted')
  const bruno = await open('bruno.pleno', id)
  const lia = await open('lia.lider', id)
  await expect(agora(lia).getByRole('combobox', { name: 'Analista' }).locator('option')).toHaveText([
    /^Ana Sênior · sênior da equipe · livre \d\d:\d\d$/,
    /^Bruno Pleno · da equipe · livre \d\d:\d\d$/,
    /^Lia Líder · da equipe · livre \d\d:\d\d$/
  ])
  const presses = await countPresses(lia)
  await lia.button('Designar').click()
  await expect(stageOf(lia, 'Analista designado')).toBeVisible()
  await lia.settled()
  expect(await presses()).toBe(1)
  await expect(agoraSays(lia, 'Combinar o horário')).toBeVisible()
  await expect.poll(() => assignee(lia)).toBe('Fiscal / Ana Sênior')
  await expect(notSaved(lia)).toHaveCount(0)

  const recorded = recordedOf(account, id)
  expect((await recorded.facts('designated')).map(fact => fact.data)).toEqual([
    expect.objectContaining({ team: 'fiscal', why: 'senior' })
  ])
  expect(await recorded.field('Cons. · Etapa')).toBe('consult_stage_designated')
  const told = await mailsAbout(account, /^\[Consultoria\] Você foi designado/)
  expect(told.map(mail => mail.to)).toEqual([['ana.senior@consultoria.example']])
  await expect(stageOf(bruno, 'Analista designado')).toBeVisible()
})

test('another analyst of the team can be designated', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('accepted')
  const lia = await open('lia.lider', id)
  await agora(lia).getByRole('combobox', { name: 'Analista' }).selectOption({ index: 1 })
  await lia.button('Designar').click()
  await expect(stageOf(lia, 'Analista designado')).toBeVisible()
  await lia.settled()
  await lia.submit()
  expect((await recordedOf(account, id).facts('designated')).map(fact => fact.data['why'])).toEqual(['member'])
  expect(await assignee(lia)).toBe('Fiscal / Bruno Pleno')
})

test('an appointment takes two presses, and the control date follows it', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('designated')
  const ana = await open('ana.senior', id)
  await expect(agora(ana).getByText('1h · Telefone · Ana Sênior')).toBeVisible()
  await expect(slots(ana)).toHaveCount(3)
  const names = await slots(ana).evaluateAll(radios => radios.map(radio => radio.getAttribute('aria-label')))
  expect(names).toEqual(['seg, 23/11 11:00', 'seg, 23/11 13:30', 'ter, 24/11 08:00'])
  const presses = await countPresses(ana)
  await ana.sidebar.getByRole('radio', { name: 'ter, 24/11 08:00' }).click()
  await ana.button('Agendar').click()
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  await ana.settled()
  expect(await presses()).toBe(2)
  const recorded = recordedOf(account, id)
  expect((await recorded.facts('appointment_set')).map(fact => fact.data)).toEqual([
    expect.objectContaining({ start: '2026-11-24T11:00:00Z', end: '2026-11-24T12:00:00Z', medium: 'phone' })
  ])
  await expect.poll(() => recorded.field('Data controle')).toBe('2026-11-24')
  expect(await recorded.field('Cons. · Etapa')).toBe('consult_stage_scheduled')
})

test('an appointment is moved, is always one, and is cancelled with a reason', async ({
  account,
  open,
  consultationAt
}) => {
  test.slow()
  const id = await consultationAt('scheduled')
  await account.control('PUT', 'clock', { now: at('13:15') })
  const recorded = recordedOf(account, id)
  const ana = await open('ana.senior', id)
  await expect(agoraSays(ana, /^Agendado para/)).toBeVisible()
  await ana.button('Remarcar').click()
  await ana.sidebar.getByLabel('Data', { exact: true }).fill('2026-11-26')
  await ana.sidebar.getByLabel('Hora', { exact: true }).fill('14:00')
  await ana.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('Cliente em reunião')
  await expect(ana.sidebar.getByText('Depois do prazo ter, 24/11 18:00.')).toBeVisible()
  await ana.button('Agendar').click()
  await expect(ana.sidebar.getByText('Preencha este campo')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/appointment-late.png' })
  await ana.sidebar.getByRole('textbox', { name: 'Por que depois do prazo' }).fill('Cliente sem agenda')
  await ana.button('Agendar').click()
  await expect(agoraSays(ana, 'Agendado para qui, 26/11 14:00')).toBeVisible()
  await ana.settled()
  await expect(ana.sidebar.getByText('Agendado para qui, 26/11 14:00 · depois do prazo ter, 24/11 18:00')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/appointment-behind.png' })
  const [first, second] = await recorded.facts('appointment_set')
  expect(first?.data).not.toHaveProperty('late')
  expect(second?.data).toMatchObject({
    start: '2026-11-26T17:00:00Z',
    replaces: Number(first?.name.split('-')[1]),
    late: { reason: 'Cliente sem agenda' }
  })
  await expect.poll(() => recorded.field('Data controle')).toBe('2026-11-26')

  await ana.button('Cancelar horário').click()
  await ana.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('Cliente em inventário')
  await ana.button('Cancelar horário').click()
  await expect(agoraSays(ana, 'Combinar o horário')).toBeVisible()
  await ana.settled()
  expect((await recorded.facts('appointment_cancelled')).map(fact => fact.data)).toEqual([
    expect.objectContaining({
      appointment: Number(second?.name.split('-')[1]),
      reason: 'Cliente em inventário',
      party: 'client'
    })
  ])
  await expect.poll(() => recorded.field('Data controle')).toBe('2026-11-24')
})

test("the client's return after service began starts both clocks anew, once", async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('scheduled')
  const recorded = recordedOf(account, id)
  const ana = await open('ana.senior', id)
  await logTime(ana, '30', 'Conferido o cálculo do desconto')
  await account.control('PUT', 'clock', { now: '2026-11-24T12:00:00Z' })
  await account.reply('carla@aurora.example', id, 'Ainda sai negativo no rodapé.')
  await expect(ana.sidebar.getByText('Oferecer até ter, 24/11 18:00')).toBeVisible()
  await ana.settled()
  await ana.page.reload()
  await ana.settled()
  await expect(ana.sidebar.getByText('Oferecer até ter, 24/11 18:00')).toBeVisible()
  expect((await recorded.facts('client_returned')).map(fact => fact.data['due'])).toEqual([
    { offer: '2026-11-24T21:00:00Z', start: '2026-11-25T21:00:00Z' }
  ])
  await expect.poll(() => recorded.field('Consultoria · Prazo (data)')).toBe('2026-11-24')
  expect(await recorded.field('Data controle')).toBe('2026-11-24')
  await expect(ana.sidebar.getByRole('region', { name: 'Agora' })).toContainText('Ainda sai negativo no rodapé.')
  await ana.button('Novo atendimento').click()
  await expect(agoraSays(ana, 'Combinar o horário')).toBeVisible()
})

test('thanks after the service stop the clocks they started, in one press', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('scheduled')
  const recorded = recordedOf(account, id)
  const ana = await open('ana.senior', id)
  await logTime(ana, '30', 'Conferido o cálculo do desconto')
  await account.control('PUT', 'clock', { now: '2026-11-24T12:00:00Z' })
  await account.reply('carla@aurora.example', id, 'Obrigada, ficou ótimo!')
  await expect(ana.sidebar.getByText('Oferecer até ter, 24/11 18:00')).toBeVisible()
  await ana.button('Só agradeceu').click()
  await expect(ana.sidebar.getByText('Oferecer até ter, 24/11 18:00')).toHaveCount(0)
  await expect(ana.button('Só agradeceu')).toHaveCount(0)
  await ana.settled()
  expect((await recorded.facts('return_answered')).map(fact => fact.data['outcome'])).toEqual(['thanks'])
  await expect.poll(() => recorded.field('Consultoria · Prazo (data)')).toBeNull()
})

test("offered slots keep clear of the analyst's other appointments", async ({ account, open, consultationAt }) => {
  test.slow()
  await consultationAt('scheduled')
  const portal = await account.ticketId('demo-portal')
  for (const stage of ['sent', 'accepted', 'designated'] as const) await wayTo[stage](account, open, portal)
  const ana = await open('ana.senior', portal)
  await expect(slots(ana)).toHaveCount(3)
  await expect(ana.sidebar.getByRole('radio', { name: 'seg, 23/11 11:00' })).toHaveCount(0)

  await ana.button('Outro horário').click()
  await ana.sidebar.getByLabel('Data', { exact: true }).fill('2026-11-23')
  await ana.sidebar.getByLabel('Hora', { exact: true }).fill('11:00')
  await ana.button('Agendar').click()
  await expect(refusal(ana)).toContainText('O analista está ocupado neste horário: ticket #')
  expect(await recordedOf(account, portal).facts('appointment_set')).toEqual([])
})

test('a time outside the hours is agreed on with somebody, in words that the record keeps', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('designated')
  const ana = await open('ana.senior', id)
  const agreedWith = ana.sidebar.getByRole('textbox', { name: 'Combinado com' })
  await ana.button('Outro horário').click()
  await ana.sidebar.getByLabel('Data', { exact: true }).fill('2026-11-23')
  await ana.sidebar.getByLabel('Hora', { exact: true }).fill('16:00')
  await expect(agreedWith).toHaveCount(0)
  await ana.sidebar.getByLabel('Hora', { exact: true }).fill('19:00')
  await expect(agreedWith).toHaveValue('Carla Campos')
  await ana.button('Agendar').click()
  await expect(ana.sidebar.getByText('Preencha este campo')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/appointment-agreement.png' })
  await ana.sidebar.getByRole('textbox', { name: 'O que foi combinado' }).fill('Depois do fechamento da loja')
  await ana.button('Agendar').click()
  await expect(agoraSays(ana, /^O que o cliente precisa/).or(agoraSays(ana, /^Agendado para/))).toBeVisible()
  const facts = await recordedOf(account, id).facts('appointment_set')
  expect(facts.map(({ data }) => data['agreement'])).toEqual([
    { with: 'Carla Campos', words: 'Depois do fechamento da loja' }
  ])
})

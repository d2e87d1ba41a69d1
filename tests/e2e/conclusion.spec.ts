import type { Account } from '../account'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { recordedOf } from './recorded'
import { agoraSays, logTime, stageOf } from './sidebar'
import { stored } from './unit'

const advice = ({ page }: Desk) => page.getByRole('alert').filter({ hasText: 'Antes de resolver falta' })

async function pressSolve({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Outros status de envio' }).click()
  await page.getByRole('menuitem', { name: 'Enviar como Resolvido' }).click()
}

const solveByRest = (account: Account, ticket: number) =>
  account.call(
    'PUT',
    `/api/v2/tickets/${ticket}.json`,
    { ticket: { status: 'solved' } },
    'gil.pleno@consultoria.example'
  )

test('what is missing before Solve is said at the submit, without asking the account', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  const before = await account.appRequests()
  await pressSolve(ana)
  await expect(advice(ana)).toContainText('registrar tempo')
  await expect(advice(ana)).toContainText('cumprir ou cancelar o horário')
  await ana.page.screenshot({ path: 'tmp/shots/solve-advice.png' })
  expect((await account.appRequests()).slice(before.length)).toEqual([])
  expect(await stored(account, ticket)).toMatchObject({ status: 'open' })
})

test('a running clock and an untold stretch of time are missing too', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await ana.button('Iniciar cronômetro').first().click()
  await expect(agoraSays(ana, 'Em atendimento')).toBeVisible()
  await ana.settled()
  await pressSolve(ana)
  await expect(advice(ana)).toContainText('parar o cronômetro')
  await account.control('PUT', 'clock', { advance: 'PT15M' })
  await ana.button('Parar cronômetro').first().click()
  await expect(agoraSays(ana, /a lançar/)).toBeVisible()
  await ana.settled()
  await pressSolve(ana)
  await expect(advice(ana).filter({ hasText: 'lançar o tempo medido' })).toBeVisible()
  expect(await stored(account, ticket)).toMatchObject({ status: 'open' })
})

test('a ledger that cannot be reached keeps nobody from saving, but says so; the trigger still looks', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const unreachable = { method: 'GET', path: 'consultoria_record', times: 1000, kind: 'status', status: 403 }
  await account.control('PUT', 'faults', { rules: [unreachable] })
  const ana = await open('ana.senior', ticket)
  await expect(ana.sidebar.getByRole('main')).toContainText('não permite')
  await ana.page.screenshot({ path: 'tmp/shots/solve-unreachable.png' })
  await pressSolve(ana)
  await expect(ana.page.getByRole('alert').filter({ hasText: 'não pôde ser verificada' })).toBeVisible()
  await expect(ana.page.getByText(`Ticket #${ticket} atualizado`)).toBeVisible()
  expect(await stored(account, ticket)).toMatchObject({ status: 'open' })
  expect(await recordedOf(account, ticket).field('Cons. · Reaberta: falta algo')).toBe(true)
})

test('a Solve from anywhere else without everything done is reopened and marked', async ({
  account,
  consultationAt
}) => {
  const ticket = await consultationAt('accepted')
  await solveByRest(account, ticket)
  expect(await stored(account, ticket)).toMatchObject({ status: 'open' })
  expect(await recordedOf(account, ticket).field('Cons. · Reaberta: falta algo')).toBe(true)
  expect(await recordedOf(account, ticket).field('Cons. · Pode concluir')).toBe(false)
})

test('a client who does not accept owes nothing: the ticket may be solved', async ({ account, consultationAt }) => {
  const ticket = await consultationAt('sent')
  await solveByRest(account, ticket)
  expect(await stored(account, ticket)).toMatchObject({ status: 'solved' })
})

test('with everything done the conclusion is one press and the agent’s own submit, and stays', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await solveByRest(account, ticket)
  const recorded = recordedOf(account, ticket)
  expect(await recorded.field('Cons. · Reaberta: falta algo')).toBe(true)
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', 'Refeita a apuração do ICMS com a Carla')
  await expect(stageOf(ana, 'Pronta para concluir')).toBeVisible()
  expect(await recorded.field('Cons. · Pode concluir')).toBe(true)
  expect(await recorded.field('Cons. · Reaberta: falta algo')).toBe(false)

  await ana.button('Concluir e resolver').click()
  await expect(ana.page.getByRole('button', { name: 'Enviar como Resolvido' })).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/conclude.png' })
  await ana.submit()
  await expect(agoraSays(ana, 'Consultoria encerrada')).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/concluded.png' })
  expect(await stored(account, ticket)).toMatchObject({ status: 'solved' })
  expect(await recorded.field('Cons. · Pode concluir')).toBe(true)
})

test('what a leader voids is missing again, and Solve is reopened once more', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', 'Refeita a apuração do ICMS com a Carla')
  await expect(stageOf(ana, 'Pronta para concluir')).toBeVisible()
  const lia = await open('lia.lider', ticket)
  await lia.sidebar.getByRole('button', { name: 'Anular' }).click()
  await lia.sidebar.getByRole('combobox', { name: 'Motivo' }).selectOption({ label: 'Decisão da gestão' })
  await lia.sidebar.getByRole('textbox', { name: 'Explicação para o cliente' }).fill('Registro em duplicidade')
  await lia.sidebar.getByRole('button', { name: 'Anular' }).last().click()
  await expect(stageOf(lia, 'Pronta para concluir')).toHaveCount(0)
  await lia.settled()
  expect(await recordedOf(account, ticket).field('Cons. · Pode concluir')).toBe(false)
  await solveByRest(account, ticket)
  expect(await stored(account, ticket)).toMatchObject({ status: 'open' })
  expect(await recordedOf(account, ticket).field('Cons. · Reaberta: falta algo')).toBe(true)
})

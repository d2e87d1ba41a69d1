import { expect, test } from './desk'
import type { Desk } from './openDesk'
import { recordedOf } from './recorded'
import { agora, agoraSays, later, stageOf } from './sidebar'
import { subject } from './ticketForm'

const plain = 'Nota gravada com valor negativo'

/** A way behind ⋯. */
async function choose(desk: Desk, name: string): Promise<void> {
  await desk.button('Mais ações').click()
  await desk.button(name).click()
}

test('a reminder, a no, new terms and the acceptance follow one another', async ({ account, open, consultationAt }) => {
  test.slow()
  const id = await consultationAt('sent')
  await later(account, 'P2D')
  const bruno = await open('bruno.pleno', id)
  await expect(agora(bruno).getByText(/há 2 dias/)).toBeVisible()
  await bruno.button('Lembrar').click()
  await expect(agora(bruno).getByText(/lembrado hoje/)).toBeVisible()
  await bruno.settled()
  await account.reply('carla@aurora.example', id, 'Não aceito.')
  await expect(agora(bruno).getByText('Não aceito.')).toBeVisible()
  await agora(bruno).getByRole('button', { name: 'Não aceitou' }).click()
  await bruno.button('Registrar recusa').click()
  await expect(agoraSays(bruno, 'O cliente não aceitou')).toBeVisible()
  await bruno.settled()

  await bruno.button('Enviar termo').click()
  await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await account.reply('carla@aurora.example', id, 'Aceito.')
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  await bruno.settled()
  const told = (await account.ledger(id)).map(row => row.kind).filter(kind => kind !== 'update_linked')
  expect(told).toEqual([
    'terms_staged',
    'terms_sent',
    'terms_reminded',
    'terms_refused',
    'terms_staged',
    'terms_sent',
    'accepted'
  ])
})

test('who stays silent after a reminder is given up by name', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent')
  await later(account, 'P2D')
  const bruno = await open('bruno.pleno', id)
  await bruno.button('Lembrar').click()
  await expect(agora(bruno).getByText(/lembrado hoje/)).toBeVisible()
  await bruno.settled()
  await later(account, 'P6D')
  await bruno.page.reload()
  await expect(agora(bruno).getByText(/lembrado há 6 dias/)).toBeVisible()
  await choose(bruno, 'Encerrar sem resposta')
  await bruno.button('Encerrar sem resposta').click()
  await expect(agoraSays(bruno, 'Encerrada sem resposta')).toBeVisible()
  await bruno.settled()
  expect(await recordedOf(account, id).facts('terms_unanswered')).toHaveLength(1)
})

test('cancelling restores title, type and tags', async ({ account, open, consultationAt }) => {
  const id = await consultationAt('sent')
  const bruno = await open('bruno.pleno', id)
  await choose(bruno, 'Cancelar consultoria')
  await bruno.sidebar.getByRole('textbox', { name: 'Motivo' }).fill('Aberta no ticket errado')
  await bruno.button('Cancelar consultoria').click()
  await expect(agoraSays(bruno, 'Consultoria cancelada')).toBeVisible()
  await bruno.settled()
  const recorded = recordedOf(account, id)
  await expect.poll(() => recorded.field('Onda 3 Oficial | Tipo da Solicitação')).toBe(null)
  await expect(subject(bruno)).toHaveValue(plain)
  await expect.poll(() => recorded.tags()).not.toContain('consultoria')
})

test('two calls that nobody answered prove that the client has no agenda', async ({
  account,
  open,
  consultationAt
}) => {
  const id = await consultationAt('designated')
  const ana = await open('ana.senior', id)
  for (const count of ['1 tentativa', '2 tentativas']) {
    await choose(ana, 'Tentei ligar')
    await ana.sidebar.getByRole('textbox', { name: 'Número' }).fill('(11) 5550-0199')
    await ana.button('Registrar tentativa').click()
    await expect(agora(ana).getByText(new RegExp(`^${count}, última hoje`))).toBeVisible()
    await ana.settled()
  }
  await choose(ana, 'Cliente sem agenda')
  const calls = ana.sidebar.getByRole('list', { name: 'Ligações' }).getByRole('listitem')
  await expect(calls).toHaveText([/5550-0199 · Não atendeu$/, /5550-0199 · Não atendeu$/])
  await ana.button('Registrar exceção').click()
  await expect(ana.sidebar.getByRole('list', { name: 'Ligações' })).toHaveCount(0)
  await ana.settled()
  expect(await recordedOf(account, id).facts('contact_attempted')).toHaveLength(2)
  expect(await recordedOf(account, id).facts('sla_exception')).toHaveLength(1)
})

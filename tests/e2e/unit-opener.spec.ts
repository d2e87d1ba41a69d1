import { expect, test } from './desk'
import { agoraSays as agora } from './sidebar'
import { person, stored } from './unit'

const ursula = 'ursula@unidadeserra.example'

test('a ticket of the Unit’s consultant says whose it is, goes to the client, and is accepted there', async ({
  account,
  open
}) => {
  const { ticket: made } = await account.call<{ ticket: { id: number } }>(
    'POST',
    '/api/v2/tickets.json',
    {
      ticket: {
        subject: 'Causa do rateio negativo',
        requester_id: (await person(account, ursula)).id,
        organization_id: (await person(account, ursula)).organization_id,
        comment: {
          body: 'Não identifiquei a causa do rateio negativo no cliente; preciso da consultoria para concluir.'
        }
      }
    },
    'ana.senior@consultoria.example'
  )
  const ana = await open('ana.senior', made.id)
  await ana.button('Oferecer').click()
  await ana.sidebar.getByRole('combobox', { name: 'Módulo' }).selectOption({ label: 'Fiscal' })
  await ana.button('Abrir consultoria').click()
  await expect(ana.sidebar.getByText('Úrsula Uchoa é da Unidade Serra').last()).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/opener-asked.png' })
  expect((await stored(account, made.id)).email_cc_ids).toEqual([])
  await ana.button('Dizer de quem é').click()
  await ana.sidebar.getByRole('combobox', { name: 'Cliente' }).selectOption({ label: 'Indústria Aurora' })
  await expect(ana.sidebar.getByText(/Carla Campos vira solicitante/)).toBeVisible()
  await ana.page.screenshot({ path: 'tmp/shots/opener-panel.png' })
  await ana.button('Trocar para Carla Campos').click()
  await ana.settled()
  const carla = await person(account, 'carla@aurora.example')
  expect(await stored(account, made.id)).toMatchObject({
    requester_id: carla.id,
    organization_id: carla.organization_id,
    email_cc_ids: [(await person(account, ursula)).id]
  })
  await expect(ana.sidebar.getByRole('combobox', { name: 'Módulo' })).not.toHaveValue('')
  await ana.button('Abrir consultoria').click()
  await expect(agora(ana, 'O termo está no editor')).toBeVisible()
  await ana.submit()
  await expect(ana.page.getByText(/Olá, Carla/).first()).toBeVisible()
  await account.reply('carla@aurora.example', made.id, 'Aceito')
  await expect(agora(ana, 'Carla Campos aceitou?')).toBeVisible()
  await ana.button('Registrar aceite').click()
  await ana.settled()
  await ana.button('Trocar').click()
  await expect(ana.sidebar.getByRole('combobox', { name: 'Unidade' })).not.toHaveValue('')
  await ana.page.screenshot({ path: 'tmp/shots/opener-payer.png' })
})

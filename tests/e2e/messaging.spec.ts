import { expect, test } from './desk'
import { recordedOf } from './recorded'
import { agoraSays, stageOf } from './sidebar'

test('a conversation on WhatsApp is answered in the workspace until its 24 hours are over', async ({
  open,
  account
}) => {
  const from = { name: 'Paula Prado', phone: '+55 11 95555-0199' }
  const { ticket_id } = await account.control('POST', 'messages', {
    channel: 'whatsapp',
    from,
    text: 'Oi, a nota saiu errada'
  })
  const { page, submit } = await open('ana.senior', Number(ticket_id))
  await expect(page.getByRole('listitem', { name: 'Mensagem de Paula Prado' })).toContainText('a nota saiu errada')
  const composer = page.getByRole('textbox', { name: 'Mensagem por WhatsApp' })
  await composer.fill('Já vejo para você.')
  await submit()
  const own = page.getByRole('listitem', { name: 'Mensagem de Ana Sênior' })
  await expect(own).toContainText('Já vejo para você.')
  await account.control('PUT', 'clock', { advance: 'PT25H' })
  await composer.fill('Está corrigida.')
  await page.getByRole('button', { name: /^Enviar como / }).click()
  await expect(page.getByText('não foi entregue')).toBeVisible()
  await expect(own.last()).toContainText('Não entregue')
})

test('terms and their acceptance on WhatsApp are messages: found, not offered again, and pointed at by the event', async ({
  open,
  account
}) => {
  const path = `/api/v2/users/search.json?query=${encodeURIComponent('carla@aurora.example')}`
  const { users } = await account.call<{ users: { id: number }[] }>('GET', path)
  const say = async (text: string) =>
    Number(
      (await account.control('POST', 'messages', { channel: 'whatsapp', from: { user_id: users[0]?.id }, text }))[
        'ticket_id'
      ]
    )
  const id = await say('A nota saiu com valor negativo')
  const bruno = await open('bruno.pleno', id)
  await bruno.button('Oferecer').click()
  await bruno.sidebar.getByRole('combobox', { name: 'Modalidade' }).selectOption('consult_tecnica')
  await bruno.sidebar.getByRole('combobox', { name: 'Módulo' }).selectOption('Fiscal')
  await bruno.sidebar
    .getByRole('textbox', { name: 'Detalhe da demanda' })
    .fill('A nota saiu com valor negativo no total')
  await bruno.button('Abrir consultoria').click()
  await expect(agoraSays(bruno, 'O termo está no editor')).toBeVisible()
  await bruno.submit()
  await expect(agoraSays(bruno, 'Aguardando aceite de Carla Campos')).toBeVisible()
  await expect(bruno.button('Enviar termo')).toHaveCount(0)

  await say('Aceito')
  await agoraSays(bruno, 'Carla Campos aceitou?').waitFor()
  await bruno.button('Registrar aceite').click()
  await expect(stageOf(bruno, 'Aceita')).toBeVisible()
  const [accepted] = await recordedOf(account, id).facts('accepted')
  const { events } = await account.call<{ events: { id: string; content: { text?: string } }[] }>(
    'GET',
    `/api/v2/tickets/${id}/conversation_log.json`
  )
  const yes = events.find(({ content }) => content.text === 'Aceito')
  expect(accepted?.data).toMatchObject({ channel: 'chat', eventId: yes?.id, doubts: [] })
})

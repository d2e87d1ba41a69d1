import { expect, test } from './desk'

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

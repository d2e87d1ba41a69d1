import { expect, test } from './desk'

test('a light agent writes notes only, and nothing else of a ticket of others can be changed', async ({
  open,
  account
}) => {
  const { custom_roles } = await account.call<{ custom_roles: { id: number }[] }>('GET', '/api/v2/custom_roles.json')
  const { users } = await account.call<{ users: { id: number }[] }>(
    'GET',
    '/api/v2/users/search.json?query=gil.pleno@consultoria.example'
  )
  await account.call('PUT', `/api/v2/users/${users[0]?.id}.json`, { user: { custom_role_id: custom_roles[0]?.id } })
  const { page } = await open('gil.pleno', 'demo-duvida')
  await expect(page.getByRole('button', { name: 'Resposta pública' })).toHaveCount(0)
  await expect(page.getByLabel('Prioridade')).toBeDisabled()
  await page.getByRole('textbox', { name: 'Nota interna' }).fill('Posso ajudar na quinta.')
  await page.getByRole('button', { name: /^Enviar como / }).click()
  await expect(page.getByRole('listitem', { name: 'Nota interna de Gil Pleno' })).toContainText('Posso ajudar')
})

test('a doubtful mail says so, and a suspended one is let in', async ({ open, account }) => {
  const ticket = await account.ticketId('demo-duvida')
  const from = { email: 'estranho@fora.example', name: 'Estranho' }
  await account.control('POST', 'mails', {
    from,
    subject: 'Re:',
    body: 'Também tenho esse problema',
    ticket_id: ticket
  })
  await account.control('POST', 'mails', { from, subject: 'Boleto', body: 'Segue', automatic: true })
  const { page } = await open('ana.senior', 'demo-duvida')
  const note = page.getByRole('listitem', { name: 'Nota interna de Estranho' })
  await expect(note).toContainText('Quem escreveu não participava da conversa.')
  await page.getByRole('button', { name: 'Visualizações' }).click()
  await page.getByRole('button', { name: 'Tickets suspensos' }).click()
  const row = page.getByRole('row', { name: /Boleto/ })
  await expect(row).toContainText('Resposta automática')
  await row.getByRole('button', { name: 'Recuperar' }).click()
  await expect(row).toHaveCount(0)
})

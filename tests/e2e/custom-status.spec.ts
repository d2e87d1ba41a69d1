import { expect, test } from './desk'

test('a ticket is submitted as a status of the account’s own', async ({ account, open }) => {
  const custom_status = { status_category: 'pending', agent_label: 'Aguardando o contador' }
  await account.call('POST', '/api/v2/custom_statuses.json', { custom_status })
  const off = { status_category: 'open', agent_label: 'Fora de uso', active: false }
  await account.call('POST', '/api/v2/custom_statuses.json', { custom_status: off })
  const ana = await open('ana.senior', 'demo-phone')
  await ana.page.getByRole('button', { name: 'Outros status de envio' }).click()
  await expect(ana.page.getByRole('menuitem')).toHaveText([
    'Enviar como Aberto',
    'Enviar como Pendente',
    'Enviar como Aguardando o contador',
    'Enviar como Em espera',
    'Enviar como Resolvido'
  ])
  await ana.page.getByRole('menuitem', { name: 'Enviar como Aguardando o contador' }).click()
  const head = ana.page.locator('header').filter({ hasText: 'Ticket #' })
  await expect(head).toContainText('Aguardando o contador')
  await expect(ana.page.getByRole('button', { name: 'Enviar como Aguardando o contador' })).toBeEnabled()
  await ana.submit('Pendente')
  await expect(head).toContainText('Pendente')
  await ana.submit()
  const id = await account.ticketId('demo-phone')
  const { ticket } = await account.call<{ ticket: object }>('GET', `/api/v2/tickets/${id}.json`)
  expect(ticket).toMatchObject({ status: 'pending' })
})

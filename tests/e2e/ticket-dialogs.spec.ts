import { expect, test } from './desk'

test('unsent work is asked about before a tab closes or the person changes', async ({ open }) => {
  const { page } = await open('ana.senior', 'demo-phone')
  await page.getByRole('textbox', { name: 'Resposta pública' }).fill('Ainda não terminei')
  const question = page.getByRole('alertdialog', { name: 'Descartar alterações?' })

  await page.getByRole('button', { name: 'Fechar guia' }).press('Enter')
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(page.getByRole('button', { name: 'Fechar guia' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Resposta pública' })).toHaveValue('Ainda não terminei')

  await page.getByRole('button', { name: /trocar de pessoa/ }).click()
  await question.getByRole('button', { name: 'Continuar editando' }).click()
  await page.getByRole('button', { name: /^Fechar ticket/ }).click()
  await question.getByRole('button', { name: 'Descartar alterações' }).click()
  await expect(page.getByRole('textbox', { name: 'Assunto' })).toHaveCount(0)
})

test('a closed ticket is followed up', async ({ open, account }) => {
  const { tickets } = await account.call<{ tickets: { id: number; status: string }[] }>('GET', '/api/v2/tickets.json')
  const closed = tickets.find(({ status }) => status === 'closed')?.id ?? 0
  const { page } = await open('ana.senior', closed)
  await page.getByRole('button', { name: 'Criar acompanhamento' }).click()
  const dialog = page.getByRole('dialog', { name: `Criar acompanhamento do ticket #${closed}` })
  await dialog.getByRole('button', { name: 'Criar ticket' }).click()
  await expect(page.getByText('Acompanhamento de')).toBeVisible()
  const made = Number(/(\d+)$/.exec(page.url())?.[1])
  const { ticket } = await account.call<{ ticket: object }>('GET', `/api/v2/tickets/${made}.json`)
  expect(ticket).toMatchObject({ via: { source: { from: { ticket_id: closed }, rel: 'follow_up' } } })
})

test('a ticket is merged into another one', async ({ open, account }) => {
  const target = await account.ticketId('demo-duvida')
  const source = await account.ticketId('demo-problema')
  const { page } = await open('ana.senior', 'demo-problema')
  await page.getByRole('button', { name: 'Opções do ticket' }).click()
  await page.getByRole('menuitem', { name: 'Mesclar com outro ticket' }).click()
  const dialog = page.getByRole('dialog', { name: `Mesclar o ticket #${source} com outro` })
  await dialog.getByLabel('Número do ticket que continua').fill(`#${target}`)
  await dialog.getByRole('button', { name: 'Mesclar' }).click()
  await expect(page).toHaveURL(new RegExp(`/agent/tickets/${target}$`))
  await expect(page.getByRole('list', { name: 'Conversa' }).locator('visible=true')).toContainText(
    `A solicitação #${source} "`
  )
  const { ticket } = await account.call<{ ticket: { status: string } }>('GET', `/api/v2/tickets/${source}.json`)
  expect(ticket.status).toBe('closed')
})

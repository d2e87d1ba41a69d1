import { at } from '../day'
import { expect, test } from './desk'
import { agoraSays, standStill } from './sidebar'

test('finance imports a list on its own page, and the same list again pays nothing more', async ({ account, open }) => {
  await standStill(account, at('10:00'))
  const ticket = await account.ticketId('demo-package')
  const fabi = await open('fabi.financeiro', ticket)
  await expect(agoraSays(fabi, 'Aguardando o pagamento')).toBeVisible()
  const { page } = fabi
  await page.getByRole('button', { name: 'Consultoria', exact: true }).click()
  const finance = page.frameLocator('iframe[src*="nav_bar.html"]')
  await expect(finance.getByRole('heading', { name: 'Importar pagamentos' })).toBeVisible()
  const list = 'pedido;valor;data;identificador\nP-2041;900,00;23/11/2026;TX-1\nP-404;1,00;23/11/2026;TX-2\n'
  const check = async () => {
    await finance.getByRole('textbox', { name: 'Lista de pagamentos (CSV)' }).fill(list)
    await finance.getByRole('button', { name: 'Conferir lista' }).click()
  }
  await check()
  await expect(finance.getByText('1 pagamento a confirmar, R$ 900,00.')).toBeVisible()
  await expect(finance.getByRole('region', { name: 'A conferir' }).getByText('Nenhum ticket aberto')).toBeVisible()
  await finance.getByRole('button', { name: 'Importar pagamentos' }).click()
  await expect(finance.getByText('1 pagamento confirmado, R$ 900,00.')).toBeVisible()
  await finance.getByRole('button', { name: 'Outra lista' }).click()
  await check()
  await expect(finance.getByText('Nada a confirmar nesta lista.')).toBeVisible()
  await expect(finance.getByRole('region', { name: 'Já registrados' }).getByText('P-2041')).toBeVisible()
})

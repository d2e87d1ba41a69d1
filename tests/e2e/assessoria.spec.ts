import type { Page } from '@playwright/test'
import type { Account } from '../account'
import { at } from '../day'
import { expect, test } from './desk'
import { openPortal } from './portal'
import { countPresses } from './presses'
import { agora, agoraSays, lastEntries, logTime, refusal, stageOf, standStill } from './sidebar'

/** The buyer's own form, with the order's number as the shop told it. Answers the ticket. */
async function buy(page: Page, account: Account, order: string): Promise<number> {
  await openPortal(page, account, 'Helena Hora', '/requests/new')
  await page.getByRole('textbox', { name: /Assunto/ }).fill('Assessoria 3h para o painel de vendas')
  await page.getByLabel('Tipo da Solicitação').selectOption({ label: 'Assessoria Especializada' })
  await page.getByLabel('Pacote de assessoria').selectOption({ label: 'Assessoria Especializada 3h' })
  await page.getByLabel('Número do pedido da assessoria').fill(order)
  await page.getByLabel('Forma de pagamento da assessoria').selectOption({ label: 'Boleto' })
  await page.getByRole('textbox', { name: /Descrição/ }).fill('Comprei na loja; quando podemos marcar?')
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.waitForURL(/\/client\/requests\/\d+/)
  return Number(/requests\/(\d+)/.exec(page.url())?.[1])
}

test('three hours are bought by form, confirmed by finance in one press, scheduled, and drawn on, and the client reads what is left', async ({
  account,
  open,
  browser
}) => {
  await standStill(account, at('10:00'))
  const portal = await browser.newPage()
  const ticket = await buy(portal, account, 'P-7001')

  const sofia = await open('sofia.sucesso', ticket)
  await expect(agoraSays(sofia, 'Aguardando o pagamento')).toBeVisible()
  await expect(agora(sofia).getByText('Pedido P-7001 · R$ 900,00. Vence seg, 30/11.')).toBeVisible()
  await expect(sofia.button('Confirmar pagamento')).toHaveCount(0)

  const fabi = await open('fabi.financeiro', ticket)
  await expect(agoraSays(fabi, 'Aguardando o pagamento')).toBeVisible()
  await fabi.settled()
  const presses = await countPresses(fabi)
  await fabi.button('Confirmar pagamento').click()
  await expect(fabi.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  expect(await presses()).toBe(1)

  await sofia.page.reload()
  await expect(sofia.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  await expect(agora(sofia).getByText('Público para Helena Hora')).toBeVisible()
  const asked = await countPresses(sofia)
  await sofia.button('Pedir disponibilidade').click()
  await expect(agora(sofia).getByText('Disponibilidade pedida')).toBeVisible()
  expect(await asked()).toBe(1)
  await portal.reload()
  await expect(portal.getByText('ter, 24/11/2026 08:30–09:30 (UTC−3)')).toBeVisible()
  await agora(sofia).getByRole('button', { name: 'Agendar' }).click()
  await sofia.sidebar.getByRole('textbox', { name: 'Pauta' }).fill('Painel de vendas; metas')
  const link = sofia.sidebar.getByRole('textbox', { name: 'Link da reunião' })
  await link.fill('http://meet.google.com/abc-defg-hij')
  await sofia.button('Agendar').click()
  await expect(sofia.sidebar.getByText('O link tem de começar com https:// e ser de meet.google.com.')).toBeVisible()
  await link.fill('https://meet.google.com/abc-defg-hij')
  await sofia.button('Agendar').click()
  await expect(stageOf(sofia, 'Agendada')).toBeVisible()
  await expect(sofia.sidebar.getByText('60 min reservados')).toBeVisible()
  await sofia.settled()
  await sofia.page.setViewportSize({ width: 1360, height: 700 })
  await sofia.page.screenshot({ path: 'tmp/assessoria.png' })
  await logTime(sofia, '47', 'Painel de vendas configurado e explicado')
  await expect(sofia.sidebar.getByText('restam 133 de 180 min')).toBeVisible()
  await expect(lastEntries(sofia).getByText('coberto pelo pacote')).toBeVisible()

  await portal.reload()
  await expect(portal.getByText('47 min do seu pacote; restam 133 de 180 min, válidos até 23/11/2027')).toBeVisible()
})

test('an order that is told on a second ticket is not released again, and less than the price is refused with the difference', async ({
  account,
  open,
  browser
}) => {
  await standStill(account, at('10:00'))
  const portal = await browser.newPage()
  const first = await buy(portal, account, 'P-7002')
  const fabi = await open('fabi.financeiro', first)
  await fabi.button('Outro valor ou data').click()
  await fabi.sidebar.getByRole('textbox', { name: 'Valor pago' }).fill('855,00')
  await fabi.button('Confirmar pagamento').click()
  await expect(refusal(fabi).getByText('Faltam R$ 45,00 para o preço do pedido.')).toBeVisible()
  await fabi.sidebar.getByRole('textbox', { name: 'Imposto retido' }).fill('45,00')
  await fabi.button('Confirmar pagamento').click()
  await expect(fabi.sidebar.getByText('restam 180 de 180 min')).toBeVisible()

  const second = await buy(await browser.newPage(), account, 'p-7002')
  const sofia = await open('sofia.sucesso', second)
  await expect(
    sofia.sidebar
      .getByRole('region', { name: 'Registros a verificar' })
      .getByText(`Este pedido já está no ticket ${first}.`)
  ).toBeVisible()
})

test('four hours on three that were bought are kept whole, and nobody pays for the fourth', async ({
  account,
  open,
  browser
}) => {
  await standStill(account, at('16:00'))
  const ticket = await buy(await browser.newPage(), account, 'P-7003')
  const fabi = await open('fabi.financeiro', ticket)
  await fabi.button('Confirmar pagamento').click()
  await expect(fabi.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  const sofia = await open('sofia.sucesso', ticket)
  await logTime(sofia, '240', 'Implantação acompanhada a tarde inteira')
  await expect(sofia.sidebar.getByText('restam 0 de 180 min')).toBeVisible()
  await expect(sofia.sidebar.getByText('60 min além do pacote')).toBeVisible()
})

test('an error gets a ticket of its own, and the bought one waits with its order and minutes', async ({
  account,
  open,
  browser
}) => {
  await standStill(account, at('10:00'))
  const portal = await browser.newPage()
  const ticket = await buy(portal, account, 'P-7004')
  const fabi = await open('fabi.financeiro', ticket)
  await fabi.button('Confirmar pagamento').click()
  await expect(fabi.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  const sofia = await open('sofia.sucesso', ticket)
  await sofia.button('Mais ações').click()
  await sofia.button('É erro: abrir chamado').click()
  await sofia.sidebar.getByRole('textbox', { name: 'Assunto' }).fill('Painel não abre')
  await sofia.sidebar
    .getByRole('textbox', { name: 'O que acontece' })
    .fill('O painel de vendas mostra uma tela branca.')
  await sofia.button('Abrir chamado').click()
  await expect(sofia.sidebar.getByText(/erro no chamado \d+/)).toBeVisible()
  await expect(sofia.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  await expect(sofia.button('Pedir disponibilidade')).toBeVisible()
  await sofia.page.screenshot({ path: 'tmp/error-ticket.png' })
  await portal.reload()
  await expect(portal.getByText(/Abrimos o chamado #\d+ para o erro "Painel não abre"/)).toBeVisible()
})

test('a client buys in the shop, finance confirms it in one press, and the team sees the order paid', async ({
  account,
  open,
  browser
}) => {
  await standStill(account, at('10:00'))
  const portal = await browser.newPage()
  await openPortal(portal, account, 'Helena Hora', '/shop')
  await portal.getByRole('radio', { name: 'Assessoria Especializada 3h · R$ 900,00' }).check({ force: true })
  await portal.getByLabel('Forma de pagamento').selectOption({ label: 'Pix' })
  await portal.getByRole('button', { name: 'Comprar' }).click()
  await portal.waitForURL(/\/client\/requests\/\d+/)
  const ticket = Number(/requests\/(\d+)/.exec(portal.url())?.[1])
  await expect(portal.getByRole('heading', { name: /^Assessoria Especializada 3h · L-/ })).toBeVisible()

  const fabi = await open('fabi.financeiro', ticket)
  await expect(agora(fabi).getByText(/^Pedido L-\S+ · R\$ 900,00\. Vence seg, 23\/11\.$/)).toBeVisible()
  await fabi.button('Confirmar pagamento').click()
  await expect(fabi.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
  const sofia = await open('sofia.sucesso', ticket)
  await expect(sofia.sidebar.getByText('restam 180 de 180 min')).toBeVisible()
})

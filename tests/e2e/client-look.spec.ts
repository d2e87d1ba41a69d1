import type { Page } from '@playwright/test'
import type { Account } from '../account'
import { expect, test } from './desk'
import { findings, focusIsSeen } from './looking'
import { openPortal, replyField } from './portal'

/** Each place with what says that it is all there. */
async function places(account: Account): Promise<[string, (page: Page) => Promise<unknown>][]> {
  const ticket = await account.ticketId('demo-phone')
  const { articles } = await account.call<{ articles: { id: number; section_id: number }[] }>(
    'GET',
    '/api/v2/help_center/articles.json'
  )
  const title = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()
  return [
    ['', page => page.getByRole('heading', { name: 'Artigos em destaque' }).waitFor()],
    ['/requests', page => page.getByRole('list', { name: 'Solicitações' }).waitFor()],
    ['/requests?of=copies', page => page.getByText('Nenhuma solicitação aqui.').waitFor()],
    [`/requests/${ticket}`, page => replyField(page).waitFor()],
    ['/requests/new', page => page.getByRole('button', { name: 'Enviar solicitação' }).waitFor()],
    [`/articles/${articles[0]?.id}`, title],
    [`/sections/${articles[0]?.section_id}`, title],
    ['/search?query=nota', title],
    ['/mails', page => page.getByText('Nenhum e-mail ainda.').waitFor()],
    ['/nowhere', page => page.getByText('Isto não existe ou não é seu.').waitFor()]
  ]
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on any page of the help center, ${colorScheme}, and nothing is wider than 320 px`, async ({
    account,
    browser
  }) => {
    const about = colorScheme === 'dark' ? 'colours' : 'all'
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await page.goto(`${account.url}/client`)
    await page.getByRole('button', { name: 'Carla Campos' }).waitFor()
    expect.soft(await findings(page.mainFrame(), about), 'chooser').toEqual([])
    await openPortal(page, account, 'Carla Campos')
    for (const [place, ready] of await places(account)) {
      await page.goto(`${account.url}/client${place}`)
      await ready(page)
      expect.soft(await findings(page.mainFrame(), about), place).toEqual([])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect.soft(scrollWidth, place).toBe(clientWidth)
    }
    await page.getByRole('link', { name: 'Nova solicitação' }).click()
    await page.getByRole('button', { name: 'Enviar solicitação' }).click()
    expect.soft(await findings(page.mainFrame(), about), 'refused form').toEqual([])
    await context.close()
  })

test('a reply is written and sent with the keyboard alone, and the focus is always seen', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  await openPortal(page, account, 'Carla Campos', `/requests/${ticket}`)
  await replyField(page).waitFor()
  await page.reload()
  await replyField(page).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ir para o conteúdo' })).toBeFocused()
  for (let step = 0; step < 20; step++) {
    const focus = await focusIsSeen(page.mainFrame())
    expect.soft(focus?.seen, focus?.name).toBe(true)
    if (focus?.name.startsWith('Enviar resposta')) break
    if (await replyField(page).evaluate(field => field === document.activeElement)) await page.keyboard.type('Aceito')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
})

for (const [client, place, language, texts] of [
  ['Emma Ellis', '/requests', 'en-US', ['Requests', 'Search requests', 'Awaiting your reply', 'Use the dark theme']],
  [
    'Sofía Soler',
    '',
    'es',
    ['Centro de ayuda', 'Artículos destacados', 'Servicios incluidos en el contrato de soporte']
  ]
] as const)
  test(`a client who reads ${language} has the help center in it, whatever the browser’s language`, async ({
    account,
    page
  }) => {
    await openPortal(page, account, client, place)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const text of texts) await expect(page.getByText(text).or(page.getByLabel(text)).first()).toBeAttached()
  })

test('who has not been chosen yet is asked in the browser’s language, Portuguese where it is none of ours', async ({
  account,
  browser
}) => {
  for (const [locale, words] of [
    ['es-MX', '¿Quién es usted?'],
    ['en-GB', 'Who are you?'],
    ['fr-FR', 'Quem é você?']
  ] as const) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto(`${account.url}/client`)
    await expect(page.getByRole('heading', { name: words })).toBeVisible()
    await context.close()
  }
})

test('what the account does not answer is said, and asked for again by a press', async ({ account, page }) => {
  await openPortal(page, account, 'Carla Campos')
  await account.control('PUT', 'faults', {
    rules: [{ method: 'GET', path: '/requests/search', times: 1, kind: 'status', status: 503 }]
  })
  await page.getByRole('banner').getByRole('link', { name: 'Solicitações' }).click()
  await expect(page.getByText('Algo falhou na central.')).toBeVisible()
  await page.getByRole('button', { name: 'Tentar de novo' }).click()
  await expect(page.getByRole('list', { name: 'Solicitações' })).toBeVisible()
})

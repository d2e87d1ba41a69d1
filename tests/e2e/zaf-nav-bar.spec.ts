import { expect } from '@playwright/test'
import { demoTicket, heard, test, type Probe } from './probe-desk'
import { findings } from './looking'

declare const window: Probe

test('a nav bar app shows the zip’s own icon, fills the page and stays alive behind others', async ({ desk, page }) => {
  const icon = page.waitForResponse(/icon_nav_bar\.svg$/)
  await desk.enter('Ana Sênior')
  const button = desk.navButton('Probe')
  await expect(button.locator('span').first()).toHaveCSS('mask-image', /icon_nav_bar\.svg/)
  expect((await icon).headers()).toMatchObject({ 'access-control-allow-origin': desk.account.url })
  await button.focus()
  await page.keyboard.press('Enter')
  const frame = await desk.openNavBar()
  await expect(button).toHaveAttribute('aria-current', 'page')
  expect(await frame.evaluate(() => window.client.context())).toMatchObject({ location: 'nav_bar' })
  const [whole, content] = await Promise.all([
    page.locator('iframe[title="Probe"]').boundingBox(),
    page.getByRole('main').boundingBox()
  ])
  expect(whole).toEqual(content)
  await frame.evaluate(() => ['pane.activated', 'pane.deactivated'].forEach(window.listen))
  await page.getByRole('button', { name: 'Página inicial' }).click()
  await expect.poll(() => heard(frame)).toEqual([['pane.deactivated', null]])
  await button.click()
  await expect
    .poll(() => heard(frame))
    .toEqual([
      ['pane.deactivated', null],
      ['pane.activated', null]
    ])
})

test('an address leads into the app, which hears of every further route', async ({ desk, page }) => {
  await desk.enter('Ana Sênior', '/agent/apps/probe/weeks/48')
  const frame = await desk.probeIn('main > div:not([hidden])')
  await frame.evaluate(() => window.listen('app.route.changed'))
  const routes = async () => (await heard(frame)).map(([, data]) => (data as { appRoute: string }).appRoute)
  await expect.poll(routes).toEqual(['weeks/48'])
  await frame.evaluate(() => window.client.invoke('routeTo', 'nav_bar', 'Probe', 'weeks/49'))
  await expect(page).toHaveURL(/\/agent\/apps\/probe\/weeks\/49$/)
  await expect.poll(routes).toEqual(['weeks/48', 'weeks/49'])
  await page.goBack()
  await desk.navButton('Probe').click()
  await expect(page).toHaveURL(/\/agent\/apps\/probe$/)
  await expect.poll(routes).toEqual(['weeks/48', 'weeks/49', 'weeks/48', ''])
})

test('a ticket’s app leads to its own page, and places the workspace lacks are refused by name', async ({
  desk,
  account,
  page
}) => {
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(await demoTicket(account, 'demo-phone'))
  const refusal = (...args: unknown[]) =>
    frame.evaluate(
      ([path, ...rest]) => window.client.invoke(path as string, ...rest).catch((error: unknown) => String(error)),
      args
    )
  expect(await refusal('routeTo', 'call_console')).toBe(
    'APIError: "routeTo" Cannot route to call_console: this workspace has ticket, user, organization, views and nav_bar'
  )
  expect(await refusal('popover', 'show')).toContain('popover is for apps in the top bar')
  expect(await refusal('appsTray.hide')).toContain('the apps panel is always open')
  expect(await refusal('preloadPane')).toContain('loads when it is first opened')
  await frame.evaluate(() => window.client.invoke('routeTo', 'nav_bar', '', 'today'))
  await expect(page).toHaveURL(/\/agent\/apps\/probe\/today$/)
  const whole = await desk.probeIn('main > div:not([hidden])')
  for (const [args, address] of [
    [['user', 1], '/agent/users/1'],
    [['organization', 1], '/agent/organizations/1'],
    [['views'], '/agent/filters']
  ] as const) {
    await whole.evaluate(given => window.client.invoke('routeTo', ...given), args)
    await expect(page).toHaveURL(`${account.url}${address}`)
  }
})

test('an address of no installed app says so', async ({ desk, page }) => {
  await desk.enter('Ana Sênior', '/agent/apps/nobody')
  await expect(page.getByText('Nenhum aplicativo instalado tem uma página com este endereço.')).toBeVisible()
})

test('the page of a nav bar app passes axe, light and dark', async ({ desk, page }) => {
  await desk.enter('Ana Sênior')
  await desk.openNavBar()
  expect.soft(await findings(page.mainFrame())).toEqual([])
  await page.getByRole('button', { name: 'Usar tema escuro' }).click()
  expect(await findings(page.mainFrame())).toEqual([])
})

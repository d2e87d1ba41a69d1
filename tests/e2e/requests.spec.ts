import { halfPastTen } from '../day'
import { expect, test } from './desk'
import { lastEntries, pressKey, standStill } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'

test('Registrar tempo asks the account eight things, its panel and what other tickets hold of the day included, reads what followed once, and then is quiet', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const ana = await open('ana.senior', ticket)
  const before = (await account.appRequests()).length
  await pressKey(ana, 'l')
  await expect(ana.sidebar.getByRole('textbox', { name: 'Minutos' })).toBeFocused()
  await ana.page.keyboard.type('45')
  await ana.page.keyboard.press('Tab')
  await ana.page.keyboard.type(note)
  await expect(ana.sidebar.getByText('Acrescenta 45 minutos à cobrança: R$ 157,50 + impostos')).toBeVisible()
  await ana.page.keyboard.press('Control+Enter')
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
  await ana.settled()
  await ana.page.waitForTimeout(2_000)
  const asked = (await account.appRequests()).slice(before).map(({ method, path }) => `${method} ${path.slice(0, 90)}`)
  expect(asked.length <= 9 ? 'few' : asked.join('\n')).toBe('few')
})

import { halfPastTen } from '../day'
import type { Account } from '../account'
import { expect, test } from './desk'
import type { Desk } from './openDesk'
import { recordedOf } from './recorded'
import { agora, agoraSays, later, pressKey, runningClock, standStill } from './sidebar'

const note = 'Refeita a apuração do ICMS com a cliente'

/** Ana's timer is started at 10:30 and forgotten until half past midnight. */
async function forgotten(account: Account, open: (who: string, ticket: number) => Promise<Desk>, ticket: number) {
  await standStill(account, halfPastTen)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 't')
  await expect(runningClock(ana)).toBeVisible()
  await ana.settled()
  await later(account, 'PT14H')
  await ana.page.reload()
  await expect(agoraSays(ana, 'O cronômetro correu 14h')).toBeVisible()
  return ana
}

const ways = (ana: Desk) =>
  [
    'Manter · 14h · R$ 2.940,00 + impostos',
    'Cortar · 8h30 · R$ 1.785,00 + impostos',
    'Dividir · 8h30 + 5h30 · R$ 2.940,00 + impostos'
  ].map(name => agora(ana).getByRole('button', { name, exact: true }))

test('a timer that ran past the end of the day is kept, trimmed or split with the price of each, also after a reload', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const recorded = recordedOf(account, ticket)
  const ana = await forgotten(account, open, ticket)
  for (const way of ways(ana)) await expect(way).toBeVisible()
  await ana.page.reload()
  for (const way of ways(ana)) await expect(way).toBeVisible()
  await expect(agora(ana).getByText('seg, 23/11 19:00')).toBeVisible()

  await agora(ana)
    .getByRole('button', { name: /^Cortar/ })
    .click()
  await expect(agoraSays(ana, '8h30 a lançar')).toBeVisible()
  await ana.settled()
  expect(await recorded.facts('entry')).toEqual([])
  expect((await recorded.facts('time_captured')).map(({ data }) => data)).toEqual([
    expect.objectContaining({ seconds: 30_600, startedAt: '2026-11-23T13:30:00Z', endedAt: '2026-11-23T22:00:00Z' })
  ])
})

test('stopped it is asked about before anything is told, and split both parts are told to the minute', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const recorded = recordedOf(account, ticket)
  const ana = await forgotten(account, open, ticket)
  await pressKey(ana, 't')
  await expect(runningClock(ana)).toHaveCount(0)
  await ana.settled()
  await ana.page.reload()
  for (const way of ways(ana)) await expect(way).toBeVisible()
  await expect(ana.button('Usar resposta atual')).toHaveCount(0)
  await expect(ana.button('Registrar tempo')).toHaveCount(0)

  await pressKey(ana, 'l')
  await expect(ana.sidebar.getByRole('textbox', { name: 'Minutos' })).toHaveCount(0)
  await ana.button(/^Dividir · 8h30 \+ 5h30/).click()
  await expect(ana.sidebar.getByRole('textbox', { name: 'Minutos' })).toHaveValue('8h30')
  await ana.settled()
  await ana.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(note)
  await ana.page.keyboard.press('Control+Enter')
  await expect(agoraSays(ana, 'O cronômetro correu 5h30')).toBeVisible()
  await ana.settled()
  await agora(ana)
    .getByRole('button', { name: /^Manter · 5h30 · R\$ 1.155,00/ })
    .click()
  await expect(ana.sidebar.getByRole('textbox', { name: 'Minutos' })).toHaveValue('5h30')
  await ana.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(`${note}, segunda parte`)
  await ana.page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await recorded.facts('entry')).length).toBe(2)
  await ana.settled()
  const told = (await recorded.facts('entry')).map(({ data }) => [data['seconds'], data['startedAt'], data['endedAt']])
  expect(told).toEqual([
    [30_600, '2026-11-23T13:30:00Z', '2026-11-23T22:00:00Z'],
    [19_800, '2026-11-23T22:00:00Z', '2026-11-24T03:30:00Z']
  ])
  expect(await recorded.field('Cons. · Minutos')).toBe(840)
})

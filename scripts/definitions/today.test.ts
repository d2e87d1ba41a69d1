import { expect, it } from 'vitest'
import { FakeAccount } from '../testing/fakeAccount'
import { clientOf } from '../testing/run'
import { accountToday, today } from './today'

const lateInTheEvening = new Date('2026-11-22T01:30:00Z')

it.each([
  ['America/Sao_Paulo', '2026-11-21'],
  ['UTC', '2026-11-22']
])('is the date in %s', (zone, date) => {
  expect(today(lateInTheEvening, zone)).toBe(date)
})

it('is the date where the account is, by the clock of the account, wherever whoever runs it sits', async () => {
  const account = new FakeAccount()
  account.timeZone = 'Pacific/Auckland'
  account.date = 'Sat, 21 Nov 2026 12:00:00 GMT'
  await expect(accountToday(clientOf(account))).resolves.toBe('2026-11-22')
})

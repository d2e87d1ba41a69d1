import { expect, it } from 'vitest'
import { openTestAccount } from '../../test-account/test-account'
import { accountDay } from './account-day'

it('is the day in the account’s time zone, not in UTC', () => {
  const { desk } = openTestAccount()
  expect(accountDay(desk, new Date('2026-11-24T02:59:00Z'))).toBe('2026-11-23')
  expect(accountDay(desk, new Date('2026-11-24T03:00:00Z'))).toBe('2026-11-24')
})

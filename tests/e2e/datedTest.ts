import { test as base } from '@playwright/test'
import { dateShift } from '../dates/dateEnvironment'
import { shiftDate } from '../dates/shift.mjs'

/** Playwright's own test, its pages and their frames under the same system date as the process that drives them. */
export const test = base.extend<object, object>({
  browser: [
    async ({ browser }, use) => {
      const shift = dateShift()
      const open = browser.newContext.bind(browser)
      if (shift !== 0)
        browser.newContext = async options => {
          const context = await open(options)
          await context.addInitScript(shiftDate, shift)
          return context
        }
      await use(browser)
    },
    { scope: 'worker' }
  ]
})

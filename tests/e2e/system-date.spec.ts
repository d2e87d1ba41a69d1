import { expect } from '@playwright/test'
import { test } from './datedTest'

test('a page and its frames have the date of the process that drives them', async ({ page }) => {
  await page.goto('about:blank')
  await page.setContent('<iframe srcdoc="<p>inside</p>"></iframe>')
  for (const frame of page.frames()) {
    const asked = await frame.evaluate(() => [Date.now(), new Date().getTime(), Date.parse(Date())])
    for (const now of asked) expect(Math.abs(now - Date.now())).toBeLessThan(60_000)
  }
})

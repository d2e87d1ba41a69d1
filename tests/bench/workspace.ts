import { type Browser, chromium, type FrameLocator, type Page } from '@playwright/test'
import type { Account } from '../account'
import { chromiumFlags, ensureChromium } from '../chromium'

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })

/** A browser with an empty cache, signed in. */
export async function signedIn(browser: Browser, account: Account, email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'pt-BR', viewport: { width: 1360, height: 860 } })
  const page = await context.newPage()
  await page.goto(account.url)
  await page.getByRole('button', { name: email }).click()
  await page.getByRole('textbox', { name: 'Buscar tickets' }).waitFor()
  return page
}

/** @returns the app's frame in the ticket's sidebar */
export async function openTicket(page: Page, account: Account, ticket: number): Promise<FrameLocator> {
  const box = page.getByRole('textbox', { name: 'Buscar tickets' })
  await box.fill(String(ticket))
  await box.press('Enter')
  await page.waitForURL(`${account.url}/agent/tickets/${ticket}`)
  return page.getByRole('complementary', { name: 'Aplicativos' }).frameLocator('iframe')
}

/** Milliseconds from the moment the app's frame is asked for until its button can be pressed. */
export async function timeUntilReady(page: Page, account: Account, ticket: number, button: string): Promise<number> {
  let started = Number.NaN
  page.on('framenavigated', frame => {
    if (frame !== page.mainFrame()) started = performance.now()
  })
  await canBePressed(await openTicket(page, account, ticket), button)
  const took = performance.now() - started
  await page.context().close()
  return took
}

export const canBePressed = (app: FrameLocator, button: string): Promise<void> =>
  app.getByRole('button', { name: button, exact: true }).click({ trial: true })

export async function median(rounds: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) values.push(await measure())
  return values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

import type { Browser, Page } from '@playwright/test'
import type { Account } from '../account'
import { halfPastTen, monday } from '../day'
import { opening } from '../e2e/desk'
import { repeatEntry } from '../e2e/manyEntries'
import { logTime } from '../e2e/sidebar'
import { stages, wayTo } from '../e2e/stages'
import { installations, installHelloWorld, showOnly } from './helloWorld'
import type { Measure } from './report'
import { launch, median, signedIn, timeUntilReady } from './workspace'

const rounds = 7
const analyst = 'ana.senior@consultoria.example'

/** A middling laptop on a middling line. */
const slow = { cpu: 4, megabits: 10, latency: 40 }

/**
 * How long opening a ticket takes until its next step can be pressed, beside a hello world of the same parts in the same account.
 * What both share and neither can change: Chromium runs the workspace and the frame on one thread, so what the workspace does
 * for an app (its form, its people) counts for that app; the account answers from the process that measures; and it sends
 * files as they are, so a slow line carries scripts at their full size, where `JS loaded` counts them compressed.
 */
export async function measureOpening(account: Account): Promise<Measure[]> {
  const browser = await launch()
  try {
    // as the account was before anything was measured on it
    await account.control('POST', 'reset')
    await account.control('PUT', 'clock', { now: monday })
    const fresh = await account.ticketId('demo-portal')
    const served = await withFiveEntries(browser, account)
    const [ours] = await installations(account)
    const hello = await installHelloWorld(account)
    const took = async (id: string, ticket: number, button: string, isSlow = false) => {
      await showOnly(account, id)
      return median(rounds, () => timeUntil(browser, account, { ticket, button, isSlow }))
    }
    const consultoria = String(ours?.id)
    const world = await took(hello, fresh, 'Hello world')
    const slowWorld = await took(hello, fresh, 'Hello world', true)
    const baseline = { what: 'hello world of the same parts', value: world }
    const opened = await took(consultoria, fresh, 'Abrir consultoria')
    const begun = await took(consultoria, served, 'Concluir e resolver')
    const throttled = await took(consultoria, served, 'Concluir e resolver', true)
    return [
      { what: 'fresh ticket until its next step works', value: opened, unit: 'ms', baseline },
      { what: 'ticket with five entries until its next step works', value: begun, unit: 'ms', baseline },
      {
        what: `… with ${slow.cpu} × less CPU and ${slow.megabits} Mbit/s`,
        value: throttled,
        unit: 'ms',
        baseline: { what: 'hello world, as slowly', value: slowWorld }
      }
    ]
  } finally {
    await browser.close()
  }
}

/** As its people bring it there: agreed, scheduled, served, and written down five times. */
async function withFiveEntries(browser: Browser, account: Account): Promise<number> {
  const ticket = await account.ticketId('demo-phone')
  await opening(account, browser, async open => {
    for (const stage of stages) await wayTo[stage](account, open, ticket)
    await account.control('PUT', 'clock', { now: halfPastTen })
    await logTime(await open('ana.senior', ticket), '20', 'Conferida a nota fiscal com o cliente')
  })
  await repeatEntry(account, ticket, { by: analyst, times: 4, data: { note: 'Conferidos os parâmetros fiscais' } })
  return ticket
}

interface Opening {
  ticket: number
  button: string
  isSlow: boolean
}

async function timeUntil(browser: Browser, account: Account, { ticket, button, isSlow }: Opening): Promise<number> {
  const page = await signedIn(browser, account, analyst)
  if (isSlow) await slowDown(page)
  return timeUntilReady(page, account, ticket, button)
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const bytes = (slow.megabits * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
}

import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { resetDesk, takeSnapshot } from '../../apps/help-desk/src/control/reset'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { Snapshot } from '../../apps/help-desk/src/store/snapshot'
import { accountAt, type Account } from '../account'
import { halfPastNine, halfPastTen, monday, onTheDay } from '../day'
import { baseData } from './global-setup'
import { test as base } from './datedTest'
import type { Desk, OpenDesk } from './openDesk'
import { stages, wayTo, type Stage } from './stages'

/** Answers the ticket whose consultation has come that far; gone there once per worker, then restored. */
export type ConsultationAt = (stage: Stage, externalId?: string) => Promise<number>

interface PerTest {
  account: Account
  open: OpenDesk
  consultationAt: ConsultationAt
}

export const test = base.extend<PerTest, { server: HelpDesk; reached: Map<string, Snapshot> }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the first argument destructured
    async ({}, use, worker) => {
      const dataDir = `${baseData}-worker-${worker.workerIndex}`
      rmSync(dataDir, { recursive: true, force: true })
      cpSync(baseData, dataDir, { recursive: true })
      const server = await createHelpDesk({ dataDir, seed: 'demo', port: 0, tlsPort: 0, ...onTheDay })
      await use(server)
      await server.close()
    },
    { scope: 'worker' }
  ],
  account: async ({ server }, use) => {
    const account = accountAt(server.url)
    await begin(account)
    await use(account)
  },
  open: async ({ account, browser }, use) => opening(account, browser, use),
  reached: [
    async ({ browser, server }, use) => {
      const account = accountAt(server.url)
      await begin(account)
      const reached = new Map<string, Snapshot>()
      await goTo('scheduled', 'demo-phone', { account, browser, server, reached })
      // The test that asked for it first has begun already
      await begin(account)
      await use(reached)
    },
    { scope: 'worker', timeout: 180_000 }
  ],
  consultationAt: async ({ reached, account, browser, server }, use) => {
    await use(async (stage, externalId = 'demo-phone') => {
      const ticket = await goTo(stage, externalId, { account, browser, server, reached })
      await account.control('PUT', 'clock', { now: halfPastTen })
      return ticket
    })
  }
})

async function begin(account: Account): Promise<void> {
  await account.control('POST', 'reset')
  await account.control('PUT', 'clock', { now: monday })
}

interface Journey {
  account: Account
  browser: Browser
  server: HelpDesk
  reached: Map<string, Snapshot>
}

/** From the farthest stage that was reached before; what is new on the way is kept for the next who goes it. */
async function goTo(stage: Stage, externalId: string, { account, browser, server, reached }: Journey): Promise<number> {
  const nameOf = (one: Stage) => `${externalId}-${one}`
  const way = stages.slice(0, stages.indexOf(stage) + 1)
  const known = way.findLast(one => reached.has(nameOf(one)))
  const from = known && reached.get(nameOf(known))
  if (from) restore(server, from)
  const ticket = await account.ticketId(externalId)
  for (const next of way.slice(known ? way.indexOf(known) + 1 : 0)) {
    const begins = { sent: halfPastNine, accepted: null, designated: monday, scheduled: null }[next]
    if (begins) await account.control('PUT', 'clock', { now: begins })
    await opening(account, browser, open => wayTo[next](account, open, ticket))
    reached.set(nameOf(next), take(server, nameOf(next)))
  }
  return ticket
}

/** Opens desks, each in a context of its own unless one is given, for as long as `use` lasts. */
export async function opening(
  account: Account,
  browser: Browser,
  use: (open: OpenDesk) => Promise<void>
): Promise<void> {
  const own: BrowserContext[] = []
  await use(async (person, ticket, given) => {
    const context = given ?? (await browser.newContext())
    if (!given) own.push(context)
    const id = typeof ticket === 'number' ? ticket : await account.ticketId(ticket)
    return openTicket(await context.newPage(), account, person, id)
  })
  for (const context of own) await context.close()
}

function take({ desk }: HelpDesk, name: string): Snapshot {
  const folder = `${desk.dataDir ?? 'tmp/e2e'}/${name}`
  mkdirSync(folder, { recursive: true })
  const snapshot = new Snapshot(desk.db, folder)
  takeSnapshot(withSnapshot(desk, snapshot))
  return snapshot
}

/** What `reset` does, to another moment of the same account. */
const restore = ({ desk }: HelpDesk, snapshot: Snapshot): void => {
  resetDesk(withSnapshot(desk, snapshot), 'demo')
}

/** The same account with another snapshot to take or to go back to. */
const withSnapshot = (desk: HelpDesk['desk'], snapshot: Snapshot): HelpDesk['desk'] =>
  Object.create(desk, { snapshot: { value: snapshot } })

export { expect }

/** Signs in as that person and opens the ticket, until its sidebar stands still. */
export async function openTicket(page: Page, account: Account, person: string, id: number): Promise<Desk> {
  const email = person.includes('@') ? person : `${person}@consultoria.example`
  await page.goto(`${account.url}/agent/tickets/${id}`)
  await page.getByRole('button', { name: email }).click()
  const sidebar = page.getByRole('complementary', { name: 'Aplicativos' }).frameLocator('iframe')
  const desk: Desk = {
    page,
    sidebar,
    button: name => sidebar.getByRole('button', { name, exact: typeof name === 'string' }),
    async submit(as) {
      if (as) {
        await page.getByRole('button', { name: 'Outros status de envio' }).click()
        await page.getByRole('menuitem', { name: `Enviar como ${as}` }).click()
      } else {
        await page.getByRole('button', { name: /^Enviar como / }).click()
      }
      await expect(page.getByText('não enviado')).toHaveCount(0)
      await desk.settled()
    },
    async settled() {
      await expect(sidebar.getByRole('main')).toBeVisible()
      await expect(sidebar.locator('[aria-busy=true]')).toHaveCount(0)
    }
  }
  await desk.settled()
  return desk
}

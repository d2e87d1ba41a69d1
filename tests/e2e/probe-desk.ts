import type { Frame, Page } from '@playwright/test'
import { test as base } from './datedTest'
import { officialSdk, pinnedSdk } from './official-sdk'
import { installProbe, openAccount, type Account } from './probe-app'

/** What the probe's page puts on its window: a test says `declare const window: Probe` and drives the real SDK from outside. */
export interface Probe {
  client: {
    get(path: string | string[]): Promise<Record<string, unknown>>
    set(path: string | object, value?: unknown): Promise<Record<string, unknown>>
    invoke(path: string | object, ...args: unknown[]): Promise<Record<string, unknown>>
    request(options: unknown): Promise<unknown>
    metadata(): Promise<Record<string, unknown>>
    context(): Promise<Record<string, unknown>>
    on(name: string, handler: (data?: unknown) => unknown): void
    instance(guid: string): Probe['client']
    trigger(name: string, data?: unknown): void
  }
  heard: [string, unknown][]
  listen(name: string): void
}

class ProbeDesk {
  constructor(
    readonly page: Page,
    readonly account: Account
  ) {}

  async enter(name: string, path = '/'): Promise<void> {
    await this.page.goto(`${this.account.url}${path}`)
    await this.page.getByRole('button', { name: new RegExp(name) }).click()
  }

  async openTicket(id: number): Promise<Frame> {
    await this.page.getByRole('textbox', { name: 'Buscar tickets' }).fill(String(id))
    await this.page.keyboard.press('Enter')
    return this.probeOf(id)
  }

  /** The app's frame in one ticket, once its SDK is registered. */
  async probeOf(id: number): Promise<Frame> {
    return this.probeIn(`article[aria-label="Ticket ${id}"]`)
  }

  async openNavBar(app = 'Probe'): Promise<Frame> {
    await this.navButton(app).click()
    return this.probeIn(`main > div:not([hidden])`)
  }

  navButton(app: string) {
    return this.page.getByRole('navigation', { name: 'Navegação principal' }).getByRole('button', { name: app })
  }

  async probeIn(selector: string): Promise<Frame> {
    const element = await this.page.locator(selector).locator('iframe').elementHandle()
    const frame = await element?.contentFrame()
    if (!frame) throw new Error(`${selector} holds no app frame`)
    await frame.waitForFunction('window.context !== undefined')
    return frame
  }
}

export interface SdkOption {
  /** A checkout of the official SDK that frames load instead of the npm package. */
  sdk: string | undefined
}

export const test = base.extend<SdkOption & { account: Account; desk: ProbeDesk }>({
  sdk: [undefined, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
  account: async ({}, use) => {
    const account = await openAccount()
    await installProbe(account)
    await use(account)
    await account.close()
  },
  desk: async ({ page, account, sdk }, use) => {
    if (sdk !== undefined) {
      const body = officialSdk(sdk)
      const headers = { 'content-type': 'text/javascript', 'x-official-sdk': pinnedSdk.commit }
      await page.route('**/__zaf/zaf_sdk.min.js', route => route.fulfill({ headers, body }))
    }
    await use(new ProbeDesk(page, account))
  }
})

export const heard = (frame: Frame) => frame.evaluate(() => (globalThis as unknown as Probe).heard)

export async function demoTicket(account: Account, externalId: string): Promise<number> {
  const { tickets } = await account.call('GET', '/api/v2/tickets.json?per_page=100')
  const found = (tickets as { id: number; external_id: string | null }[]).find(t => t.external_id === externalId)
  if (!found) throw new Error(`no ticket ${externalId}`)
  return found.id
}

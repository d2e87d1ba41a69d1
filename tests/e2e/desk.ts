import { test as base, expect, type BrowserContext, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { cpSync, rmSync } from 'node:fs'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { baseData } from './global-setup'

/** A Monday, 10:00 in São Paulo: inside the first período, a full working week ahead. */
export const monday = '2026-11-23T13:00:00Z'

export interface Logged {
  method: string
  path: string
  status: number
  actor: string | null
  workspace: boolean
}

/** The account as a test speaks to it from outside: REST as one of its people, and the control API. */
export interface Account {
  url: string
  call<T = Record<string, unknown>>(method: string, path: string, body?: unknown, email?: string): Promise<T>
  control(method: 'POST' | 'PUT' | 'GET', path: string, body?: unknown): Promise<Record<string, unknown>>
  ticketId(externalId: string): Promise<number>
  /** Requests since the last reset that the workspace did not make for itself. */
  appRequests(): Promise<Logged[]>
  /** The client answers as clients do, through the requests endpoint. */
  reply(email: string, ticketId: number, body: string): Promise<void>
  ledger(ticketId: number): Promise<LedgerRow[]>
}

export interface LedgerRow {
  name: string
  kind: string
  by: number
  op: string
  data: Record<string, unknown>
}

interface RecordsPage {
  custom_object_records: { name: string; custom_object_fields: { fact: string; kind: string } }[]
}

export interface Desk {
  page: Page
  sidebar: FrameLocator
  /** Submits through the workspace's own button. */
  submit(as?: 'Aberto' | 'Pendente' | 'Em espera' | 'Resolvido'): Promise<void>
  button(name: string | RegExp): Locator
  /** Waits until the sidebar stands still: loaded, nothing being saved. */
  settled(): Promise<void>
}

export type OpenDesk = (person: string, ticket: string | number, context?: BrowserContext) => Promise<Desk>

export const test = base.extend<{ account: Account; open: OpenDesk }, { server: HelpDesk }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the first argument destructured
    async ({}, use, worker) => {
      const dataDir = `tmp/e2e/worker-${worker.workerIndex}`
      rmSync(dataDir, { recursive: true, force: true })
      cpSync(baseData, dataDir, { recursive: true })
      const server = await createHelpDesk({ dataDir, seed: 'demo', port: 0 })
      await use(server)
      await server.close()
    },
    { scope: 'worker' }
  ],
  account: async ({ server }, use) => {
    const account = accountAt(server.url)
    await account.control('POST', 'reset')
    await account.control('PUT', 'clock', { now: monday })
    await use(account)
  },
  open: async ({ account, browser }, use) => {
    const own: BrowserContext[] = []
    await use(async (person, ticket, given) => {
      const context = given ?? (await browser.newContext())
      if (!given) own.push(context)
      const id = typeof ticket === 'number' ? ticket : await account.ticketId(ticket)
      return openTicket(await context.newPage(), account, person, id)
    })
    for (const context of own) await context.close()
  }
})

export { expect }

const admin = 'admin@consultoria.example'

function accountAt(url: string): Account {
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string>) => {
    const response = await fetch(`${url.replace('localhost', '127.0.0.1')}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }
  const call: Account['call'] = (method, path, body, email = admin) =>
    send(method, path, body, { authorization: `Basic ${btoa(`${email}/token:local`)}` })
  const control: Account['control'] = (method, path, body) => send(method, `/__control/${path}`, body, {})
  return {
    url,
    call,
    control,
    async ticketId(externalId) {
      const found = await call<{ tickets: { id: number }[] }>('GET', `/api/v2/tickets.json?external_id=${externalId}`)
      const id = found.tickets[0]?.id
      if (id === undefined) throw new Error(`there is no ticket ${externalId}`)
      return id
    },
    async appRequests() {
      const { requests } = (await control('GET', 'requests')) as unknown as { requests: Logged[] }
      return requests.filter(({ workspace, path }) => !workspace && path.startsWith('/api/'))
    },
    async reply(email, ticketId, body) {
      await call('PUT', `/api/v2/requests/${ticketId}.json`, { request: { comment: { body } } }, email)
    },
    async ledger(ticketId) {
      const slots = Array.from({ length: 100 }, (_, i) => `t${ticketId}-${i + 1}`).join(',')
      const page = await call<RecordsPage>(
        'GET',
        `/api/v2/custom_objects/consultoria_record/records?filter[external_ids]=${slots}&page[size]=100`
      )
      return page.custom_object_records
        .map(({ name, custom_object_fields: { fact } }) => ({ name, ...(JSON.parse(fact) as Omit<LedgerRow, 'name'>) }))
        .toSorted((a, b) => Number(a.name.split('-')[1]) - Number(b.name.split('-')[1]))
    }
  }
}

async function openTicket(page: Page, account: Account, person: string, id: number): Promise<Desk> {
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

import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Account } from '../account'
import type { Measure } from './report'
import { canBePressed, launch, median, openTicket, signedIn, timeUntilReady } from './workspace'

const dist = 'apps/consultoria/dist/assets'
const rounds = 5
const agent = 'bruno.pleno@consultoria.example'
const button = 'Abrir consultoria'

/** What an agent waits for and what the account has to answer when a ticket is opened, in a real Chromium. */
export async function measureSidebar(account: Account): Promise<Measure[]> {
  const browser = await launch()
  try {
    const ticket = await account.ticketId('demo-portal')
    const loaded = await scriptsUntilReady(browser, account, ticket)
    const empty = await emptyFrame(browser, account)
    const ready = await median(rounds, async () =>
      timeUntilReady(await signedIn(browser, account, agent), account, ticket, button)
    )
    const requests = await requestsUntilSettled(browser, account)
    return [
      { what: 'JS loaded until the next step works', value: kilobytes(loaded), unit: 'kB gzip', limit: 170 },
      {
        what: 'iframe load until the next step works',
        value: ready,
        unit: 'ms',
        baseline: { what: 'an empty frame of the same origin', value: empty }
      },
      { what: 'REST requests until the sidebar is settled', value: requests.settled, unit: 'requests', limit: 3 },
      { what: 'REST requests in 60 idle seconds', value: requests.idle, unit: 'requests', limit: 0 }
    ]
  } finally {
    await browser.close()
  }
}

const kilobytes = (files: string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0) / 1000

/** By the frame's own clock, so that a slow machine does not count what is fetched after the button is there. */
async function scriptsUntilReady(browser: Browser, account: Account, ticket: number): Promise<string[]> {
  const built = new Set(readdirSync(dist).filter(file => file.endsWith('.js')))
  const page = await signedIn(browser, account, agent)
  await page.addInitScript(name => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(one => one.textContent === name)
      if (!button) return
      observer.disconnect()
      document.documentElement.dataset['readyAt'] = String(performance.now())
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  }, button)
  const sidebar = await openTicket(page, account, ticket)
  await canBePressed(sidebar, button)
  const names = await sidebar.locator('html').evaluate(html => {
    const readyAt = Number(html.dataset['readyAt'])
    const early = performance.getEntriesByType('resource').filter(entry => entry.startTime <= readyAt)
    return early.map(entry => new URL(entry.name).pathname.split('/').at(-1) ?? '')
  })
  await page.context().close()
  const seen = [...new Set(names)].filter(name => built.has(name))
  if (seen.length === 0) throw new Error('the frame tells of no script')
  return seen
}

/** A frame of the app's origin with nothing in it: what the browser itself costs. */
async function emptyFrame(browser: Browser, account: Account): Promise<number> {
  return median(rounds, async () => {
    const page = await signedIn(browser, account, agent)
    const took = await page.evaluate(
      source =>
        new Promise<number>(resolve => {
          const frame = document.createElement('iframe')
          const from = performance.now()
          frame.addEventListener('load', () => resolve(performance.now() - from))
          frame.src = source
          document.body.append(frame)
        }),
      `${account.url.replace('localhost', '127.0.0.1')}/favicon.ico`
    )
    await page.context().close()
    return took
  })
}

/** On a ticket whose terms were sent: the stage that needs the most reading. */
async function requestsUntilSettled(browser: Browser, account: Account) {
  const ticket = await account.ticketId('demo-phone')
  const page = await signedIn(browser, account, agent)
  const sidebar = await openTicket(page, account, ticket)
  await sidebar.getByRole('button', { name: button }).click()
  await sidebar.getByRole('heading', { name: 'O termo está no editor' }).waitFor()
  await page.getByRole('button', { name: /^Enviar como / }).click()
  await sidebar.getByRole('heading', { name: /^Aguardando aceite/ }).waitFor()
  await quiet(account)
  const before = (await account.appRequests()).length
  await page.reload()
  await sidebar.getByRole('heading', { name: /^Aguardando aceite/ }).waitFor()
  await quiet(account)
  const settled = (await account.appRequests()).length - before
  await page.waitForTimeout(60_000)
  const idle = (await account.appRequests()).length - before - settled
  await account.reply('carla@aurora.example', ticket, 'Aceito.')
  await sidebar.getByRole('button', { name: 'Registrar aceite', exact: true }).waitFor()
  await page.context().close()
  return { settled, idle }
}

/** Nothing was asked of the account for two seconds. */
async function quiet(account: Account): Promise<void> {
  for (let last = -1, now = 0; last !== now;) {
    last = now
    await pause(2000)
    now = (await account.appRequests()).length
  }
}

import { chromium } from '@playwright/test'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createHelpDesk } from '../apps/help-desk/src/server'
import { accountAt } from './account'
import { chromiumFlags, ensureChromium } from './chromium'
import { at, monday, onTheDay } from './day'
import { openTicket } from './e2e/desk'
import { type OpenDesk } from './e2e/openDesk'
import { baseData, prepareAccount } from './e2e/global-setup'
import { later, logTime, pressKey, runningClock, standStill } from './e2e/sidebar'
import { stages, wayTo } from './e2e/stages'

/** `npm run screenshots`: the README's picture, from the real start sequence and at a fixed moment of a fixed account. */
const dataDir = 'tmp/screenshots'
await prepareAccount()
rmSync(dataDir, { recursive: true, force: true })
cpSync(baseData, dataDir, { recursive: true })
const server = await createHelpDesk({ dataDir, seed: 'demo', port: 0, ...onTheDay })
const account = accountAt(server.url)
await account.control('POST', 'reset')
await account.control('PUT', 'clock', { now: monday })
const browser = await chromium.launch({ args: chromiumFlags, executablePath: ensureChromium() })

const open: OpenDesk = async (person, ticket) => {
  const context = await browser.newContext({
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1360, height: 860 }
  })
  return openTicket(await context.newPage(), account, person, Number(ticket))
}

const ticket = await account.ticketId('demo-phone')
for (const stage of stages) await wayTo[stage](account, open, ticket)
await standStill(account, at('13:55'))
const ana = await open('ana.senior', ticket)
await logTime(ana, '25', 'Conferidos os parâmetros fiscais do item com a cliente')
await later(account, 'PT20M')
await logTime(ana, '18', 'Reproduzida a nota com valor negativo')
await pressKey(ana, 't')
await runningClock(ana).waitFor()
await ana.settled()
await later(account, 'PT12M34S')
await ana.page.reload()
await runningClock(ana).waitFor()
await ana.settled()
await ana.page.mouse.move(680, 859)
mkdirSync('docs', { recursive: true })
await ana.page.screenshot({ path: 'docs/workspace.png', animations: 'disabled', caret: 'hide' })
await browser.close()
await server.close()

import { readFileSync } from 'node:fs'
import type { FrameLocator, Locator, Page } from '@playwright/test'
import { expect, test } from './desk'
import { findings } from './looking'

/** One thing the walk of the README does or sees, in its own words. */
interface Step {
  kind: 'go' | 'press' | 'type' | 'see'
  words: string
}

/** Addresses, what is bold, typed and slanted, in the order of reading. */
function stepsOf(readme: string): Step[] {
  const section = readme.split('## First walk')[1]?.split('\n## ')[0] ?? ''
  const numbered = section.slice(section.indexOf('\n1. '), section.lastIndexOf('\n\n')).replaceAll(/\s+/g, ' ')
  const told = /(https?:\/\/[^\s,]+)|\*\*(.+?)\*\*|`(.+?)`|(?<![\w])_(.+?)_(?![\w])/g
  return [...numbered.matchAll(told)].map(([, go, press, type, see]): Step => {
    if (go !== undefined) return { kind: 'go', words: go }
    if (press !== undefined) return { kind: 'press', words: press }
    return type === undefined ? { kind: 'see', words: see ?? '' } : { kind: 'type', words: type }
  })
}

const roles = ['button', 'link', 'textbox', 'menuitem'] as const
type Place = Page | FrameLocator

/** Where something may stand: on the tabs, the one last used first, and in the sidebar of the workspace's. */
const placesOf = (tabs: readonly Page[]): Place[] =>
  tabs.flatMap(tab => [tab, tab.getByRole('complementary', { name: 'Aplicativos' }).frameLocator('iframe')])

async function firstVisible(candidates: Locator[]): Promise<Locator | undefined> {
  for (const one of candidates) {
    const seen = one.filter({ visible: true }).first()
    if ((await seen.count()) > 0) return seen
  }
  return undefined
}

/** Waits until one of them is there, as whoever looks from tab to tab does. */
async function found(words: string, tabs: readonly Page[], candidates: (place: Place) => Locator[]): Promise<Locator> {
  let one: Locator | undefined
  await expect
    .poll(
      async () => {
        // coming back to a tab
        for (const tab of tabs) await tab.evaluate(() => window.dispatchEvent(new Event('focus')))
        one = await firstVisible(placesOf(tabs).flatMap(candidates))
        return one !== undefined
      },
      { message: words, timeout: 30_000 }
    )
    .toBe(true)
  if (!one) throw new Error(words)
  return one
}

const pressable = (words: string) => (place: Place) =>
  [true, false].flatMap(exact => roles.map(role => place.getByRole(role, { name: words, exact })))

test('the first walk of the README leads through both sides with its own words', async ({ account, context }) => {
  test.slow()
  const steps = stepsOf(readFileSync('README.md', 'utf8'))
  expect(steps.filter(step => step.kind === 'press').length).toBeGreaterThan(8)
  const tabs: Page[] = []
  for (const { kind, words } of steps) {
    if (kind === 'go') {
      const tab = await context.newPage()
      tabs.unshift(tab)
      await tab.goto(words.replace('http://localhost:4380', account.url))
    } else if (kind === 'see') await found(words, tabs, place => [place.getByText(words)])
    else if (kind === 'type') await tabs[0]?.keyboard.type(words)
    else {
      const target = await found(words, tabs, pressable(words))
      const owner = target.page()
      tabs.sort((a, b) => Number(b === owner) - Number(a === owner))
      await target.click()
    }
  }
  const client = tabs.find(tab => tab.url().includes('/client'))
  if (!client) throw new Error('the walk has no client')
  await expect(client.getByText(steps.at(-1)?.words ?? '')).toBeVisible()
  const ticket = await account.ticketId('demo-phone')
  const told = (await account.ledger(ticket)).map(row => row.kind)
  expect(told.filter(kind => ['terms_sent', 'accepted', 'entry'].includes(kind))).toEqual([
    'terms_sent',
    'accepted',
    'entry'
  ])
})

test('the agent’s home says of each demo ticket what to try, leads to it and to the client’s side', async ({
  account,
  context,
  page
}) => {
  interface Hints {
    hints: { id: number; texts: Record<string, string> }[]
  }
  const { hints } = (await (await page.request.get(`${account.url}/__workspace/hints`)).json()) as Hints
  await page.goto(account.url)
  await page.getByRole('button', { name: 'bruno.pleno@consultoria.example' }).click()
  const section = page.getByRole('region', { name: 'Para experimentar' })
  await expect(section.getByRole('listitem')).toHaveCount(hints.length)
  for (const hint of hints) await expect(section.getByText(hint.texts['pt-BR'] ?? '')).toBeVisible()
  expect(await findings(page.mainFrame())).toEqual([])
  const opened = context.waitForEvent('page')
  await section.getByRole('link', { name: 'Abrir a central de ajuda como cliente' }).click()
  await expect((await opened).getByRole('heading', { name: 'Quem é você?' })).toBeVisible()
  await section.getByRole('link', { name: 'Nota gravada com valor negativo' }).click()
  await expect(page).toHaveURL(`${account.url}/agent/tickets/${await account.ticketId('demo-phone')}`)
})

import { pressOpen } from './pressOpen'
import { readFileSync } from 'node:fs'
import type { Account } from '../account'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { frameOf } from './looking'
import { recordedOf } from './recorded'
import { later, logTime, pressKey } from './sidebar'
import { note, scenes } from './scenes'
import { composer } from './ticketForm'
import { person } from './unit'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap(value => (typeof value === 'string' ? [value] : leaves(value)))
const treeOf = (language: string): Tree =>
  (JSON.parse(readFileSync(`apps/consultoria/translations/${language}.json`, 'utf8')) as { texts: Tree }).texts
const textsOf = (language: string): string[] => leaves(treeOf(language))

/** A key instead of its words, or a hole that nothing filled. */
const unspoken = new RegExp(String.raw`\b(?:${Object.keys(treeOf('pt-br')).join('|')})\.[a-z]\w*|\{\w+\}`, 'g')

/** Words that are the account's own in every language: names of fields, of people, of what was said. */
const ours = /Permite Consultoria|Consultoria Técnica|Consultoria do Módulo|Consultoria Online/g

/** Pieces of Portuguese sentences that the other language does not use itself. */
function portugueseOnly(language: string): string[] {
  const other = textsOf(language).join('\n').toLowerCase()
  const pieces = textsOf('pt-br').flatMap(text => text.replace(ours, '{}').split(/\{\w*\}/))
  const words = pieces.map(piece => piece.replace(/^[\s.:,·()“”]+|[\s.:,·()“”]+$/g, '').toLowerCase())
  return [...new Set(words)].filter(piece => piece.length > 3 && !other.includes(piece))
}

/** Everything that is read or heard in the frame: words, names, titles, hints. */
const saidIn = async (desk: Desk): Promise<string> =>
  (await frameOf(desk)).evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].filter(
      one => one.getClientRects().length > 0
    )
    const names = named.flatMap(one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name) ?? ''))
    return [document.body.innerText, ...names].join('\n')
  })

async function speaks(account: Account, email: string, locale: string): Promise<void> {
  const { id } = await person(account, email)
  await account.call('PUT', `/api/v2/users/${id}.json`, { user: { locale } })
}

const places = [
  'nothing opened',
  'acceptance offered',
  'designation awaited',
  'appointment to agree',
  'late deadline',
  'appointment agreed',
  'time told, as the leader'
]
const agents = ['ana.senior', 'bruno.pleno', 'lia.lider'].map(name => `${name}@consultoria.example`)

const languages = [
  ['en', 'en-US'],
  ['es', 'es']
] as const

for (const place of places)
  test(`an agent who reads English or Spanish finds no Portuguese in "${place}" nor in what opens from it`, async ({
    account,
    open,
    consultationAt
  }) => {
    const arrive = scenes[place]
    if (!arrive) throw new Error(`there is no scene ${place}`)
    const desk = await arrive({ account, open, consultationAt })
    // an unmarked ticket is its one line
    const stands = desk.sidebar.locator(place === 'nothing opened' ? 'main > header' : '[data-part=now]')
    for (const [language, locale] of languages) {
      for (const agent of agents) await speaks(account, agent, locale)
      await desk.page.reload()
      await desk.settled()
      await expect((await frameOf(desk)).locator('html')).toHaveAttribute('lang', language)
      const portuguese = portugueseOnly(language)
      await findsNone(portuguese, desk, `${place}, ${language}`)
      for (const key of place === 'nothing opened' ? ['?'] : ['l', 'a', 'p', 'e', 'c', '?']) {
        await pressKey(desk, key)
        await expect(stands).toBeHidden()
        await findsNone(portuguese, desk, `${place}, ${language}, ${key}`)
        await desk.page.keyboard.press('Escape')
        await expect(stands).toBeVisible()
      }
    }
  })

async function findsNone(portuguese: readonly string[], desk: Desk, what: string): Promise<void> {
  const own = [note, /Consultoria · \S+/g, ours]
  const said = own.reduce<string>((text, name) => text.replaceAll(name, ''), await saidIn(desk))
  const left = portuguese.filter(piece => new RegExp(`(?<![\\p{L}])${escaped(piece)}(?![\\p{L}])`, 'iu').test(said))
  expect.soft(left, `${what}: Portuguese`).toEqual([])
  expect.soft(said.match(unspoken) ?? [], `${what}: missing words`).toEqual([])
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

for (const [locale, terms, line] of [
  ['en-US', 'We have received your request', 'Time: 45 min'],
  ['es', 'Hemos recibido su solicitud', 'Tiempo: 45 min']
] as const)
  test(`a client who reads ${locale} gets terms and time logs in it, from an agent who reads Portuguese`, async ({
    account,
    open,
    consultationAt
  }) => {
    await speaks(account, 'carla@aurora.example', locale)
    const bruno = await open('bruno.pleno', 'demo-phone')
    await pressOpen(bruno)
    await expect(composer(bruno)).toHaveValue(new RegExp(terms))
    await expect(bruno.sidebar.getByRole('heading', { name: 'O termo está no editor' })).toBeVisible()

    const ticket = await consultationAt('scheduled')
    await speaks(account, 'carla@aurora.example', locale)
    const ana = await open('ana.senior', ticket)
    await logTime(ana, '45', 'Refeita a apuração do ICMS com a cliente')
    const [comment] = await recordedOf(account, ticket).timeComments()
    expect(comment?.body).toContain(line)
  })

test('what the client reads stays Portuguese when the agent reads English', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await speaks(account, 'ana.senior@consultoria.example', 'en-US')
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 'l')
  await ana.sidebar.getByRole('textbox', { name: 'Minutes' }).fill('45')
  await expect(ana.sidebar.getByText('Public to Carla Campos · 45 min · billable')).toBeVisible()
  await ana.sidebar.getByRole('textbox', { name: 'Description' }).fill('Refeita a apuração do ICMS')
  await ana.page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await recordedOf(account, ticket).timeComments()).length).toBe(1)
  const [comment] = await recordedOf(account, ticket).timeComments()
  expect(comment?.body).toContain('Tempo: 45 min')
})

for (const [locale, one, many, day, stage] of [
  [
    'pt-BR',
    'Acrescenta 1 minuto à cobrança: R$ 3,50',
    'Acrescenta 400 minutos à cobrança: R$ 1.400,00',
    'seg, 23/11 10:30',
    'Agendada'
  ],
  [
    'en-US',
    'Adds 1 minute to the bill: R$ 3.50',
    'Adds 400 minutes to the bill: R$ 1,400.00',
    'Mon, 11/23 10:30',
    'Scheduled'
  ],
  [
    'es',
    'Agrega 1 minuto al cobro: R$ 3,50',
    'Agrega 400 minutos al cobro: R$ 1.400,00',
    'lun, 23/11 10:30',
    'Agendada'
  ]
] as const)
  test(`plurals, money and dates read as in ${locale}`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const before = await open('ana.senior', ticket)
    await logTime(before, '10', 'Refeita a apuração do ICMS com a cliente')
    await speaks(account, 'ana.senior@consultoria.example', locale)
    const ana = await open('ana.senior', ticket)
    await expect(ana.sidebar.locator('nav')).toBeVisible()
    const names = await ana.sidebar
      .locator('nav button')
      .evaluateAll(all => all.map(one => one.getAttribute('aria-label')))
    expect(names.join('\n')).toContain(day.slice(0, 10))
    // so long ago that as much can have been worked since the acceptance
    await later(account, 'PT7H')
    const evening = await open('ana.senior', ticket)
    await pressKey(evening, 'l')
    const minutes = evening.sidebar.getByRole('textbox').first()
    await minutes.fill('1')
    await expect(evening.sidebar.getByText(one)).toBeVisible()
    await minutes.fill('400')
    await expect(evening.sidebar.getByText(many)).toBeVisible()
    expect(stage).not.toBe('')
  })

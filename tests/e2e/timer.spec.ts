import { at, halfPastTen } from '../day'
import { expect, test } from './desk'
import { recordedOf } from './recorded'
import { agora, agoraSays, later, pressKey, runningClock, standStill } from './sidebar'
import { wayTo } from './stages'

const note = 'Refeita a apuração do ICMS com a cliente'

test('a clock starts and stops with one press each, asks for no note, and its minutes wait in Agora', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await ana.button('Iniciar cronômetro').click()
  await expect(runningClock(ana)).toBeVisible()
  expect(await recorded.clocks()).toEqual([ticket])

  await later(account, 'PT20M')
  await ana.page.reload()
  await expect(runningClock(ana)).toHaveText(/^0:20:\d\d$/)
  const context = ana.page.context()
  await ana.page.close()
  await later(account, 'PT25M')
  const again = await open('ana.senior', ticket, context)
  await expect(runningClock(again)).toHaveText(/^0:45:\d\d$/)

  await again.button('Parar cronômetro').click()
  await expect(agoraSays(again, '45 min a lançar')).toBeVisible()
  await expect(runningClock(again)).toHaveCount(0)
  expect(await recorded.clocks()).toEqual([])
  expect(await recorded.facts('entry')).toEqual([])

  await again.button('Registrar tempo').click()
  await expect(again.sidebar.getByText('Público para Carla Campos · 45 min · faturável')).toBeVisible()
  await again.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(note)
  await again.page.keyboard.press('Control+Enter')
  await expect(agoraSays(again, '45 min a lançar')).toHaveCount(0)
  await again.settled()
  const [entry, ...others] = await recorded.facts('entry')
  expect(others).toEqual([])
  expect(entry?.data).toMatchObject({
    seconds: 2700,
    startedAt: '2026-11-23T13:30:00Z',
    endedAt: '2026-11-23T14:15:00Z',
    source: 'timer'
  })
  const comments = await recorded.timeComments()
  expect(comments.map(comment => comment.body)).toEqual([expect.stringContaining('Tempo: 45 min')])
  expect((await recorded.facts('comment_linked')).map(row => row.data['commentId'])).toEqual([comments[0]?.id])
  expect(await recorded.field('Cons. · Minutos')).toBe(45)
})

test('T starts and stops the clock', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 't')
  await expect(runningClock(ana)).toBeVisible()
  await ana.settled()
  await later(account, 'PT12M')
  await pressKey(ana, 't')
  await expect(agoraSays(ana, '12 min a lançar')).toBeVisible()
  await ana.settled()
  expect(await recordedOf(account, ticket).clocks()).toEqual([])
})

test('on another ticket the clock says where it runs, leads there, and is handed over in two presses', async ({
  account,
  open,
  consultationAt
}) => {
  const first = await consultationAt('scheduled')
  const second = await account.ticketId('demo-portal')
  await wayTo.sent(account, open, second)
  await standStill(account, at('14:00'))
  const ana = await open('ana.senior', first)
  await ana.button('Iniciar cronômetro').click()
  await expect(runningClock(ana)).toBeVisible()
  await ana.settled()

  await later(account, 'PT18M')
  const there = await open('ana.senior', second, ana.page.context())
  const elsewhere = there.button(`Cronômetro no ticket ${first}: abrir`)
  await expect(elsewhere).toContainText('0:18:')
  await elsewhere.click()
  await expect(there.page).toHaveURL(new RegExp(`/agent/tickets/${first}$`))

  const back = await open('ana.senior', second, ana.page.context())
  await expect(back.button(`Cronômetro no ticket ${first}: abrir`)).toContainText('0:18:')
  await back.button('Iniciar cronômetro').click()
  await expect(back.sidebar.getByText('Lá já se passaram 18 min.')).toBeVisible()
  await back.button('Trazer para cá').click()
  await expect(runningClock(back)).toBeVisible()
  await back.settled()
  expect(await recordedOf(account, first).clocks()).toEqual([second])
  const [kept] = await recordedOf(account, first).facts('time_captured')
  expect(kept?.data).toMatchObject({ seconds: 1080, startedAt: '2026-11-23T14:00:00Z' })

  await ana.page.reload()
  await expect(agoraSays(ana, '18 min a lançar')).toBeVisible()
})

const away = [
  { choice: 'Manter', captured: [], runs: /^1:0[78]:/ },
  { choice: 'Cortar', captured: [1200], runs: null },
  { choice: 'Dividir', captured: [1200], runs: /^0:00:/ }
]
for (const { choice, captured, runs } of away)
  test(`after a computer's sleep the time away is settled by ${choice}`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    await standStill(account, halfPastTen)
    const ana = await open('ana.senior', ticket)
    await ana.button('Iniciar cronômetro').click()
    await ana.settled()
    await later(account, 'PT20M')
    const context = ana.page.context()
    await ana.page.close()
    const page = await context.newPage()
    await page.clock.install()
    await page.close()
    const awake = await open('ana.senior', ticket, context)
    await expect(runningClock(awake)).toHaveText(/^0:20:/)
    await later(account, 'PT47M')
    await awake.page.clock.fastForward('47:00')
    await expect(awake.sidebar.getByRole('alertdialog', { name: /^Ausente 4[78] min$/ })).toBeVisible()
    await awake.button(new RegExp(`^${choice} ·`)).click()
    await expect(awake.sidebar.getByRole('alertdialog')).toHaveCount(0)
    await awake.settled()
    if (runs) await expect(runningClock(awake)).toHaveText(runs)
    else await expect(runningClock(awake)).toHaveCount(0)
    const facts = await recordedOf(account, ticket).facts('time_captured')
    expect(facts.map(row => Math.floor(Number(row.data['seconds']) / 60))).toEqual(captured.map(s => s / 60))
  })

test('an acceptance while the clock runs splits its minutes at that instant', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('sent')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await ana.button('Iniciar cronômetro').click()
  await expect(runningClock(ana)).toBeVisible()
  await ana.settled()
  await later(account, 'PT15M')
  await account.reply('carla@aurora.example', ticket, 'Aceito.')
  await later(account, 'PT5M')
  await ana.button('Registrar aceite').click()
  await expect(runningClock(ana)).toHaveText(/^0:20:/)
  await ana.settled()
  await later(account, 'PT25M')
  await pressKey(ana, 't')
  await expect(agora(ana)).toBeVisible()
  await ana.settled()
  await pressKey(ana, 'l')
  await ana.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
  await expect(ana.sidebar.getByText('30 min a cobrar · 15 min antes do aceite, sem cobrança')).toBeVisible()
  await ana.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(note)
  await ana.page.keyboard.press('Control+Enter')
  await expect.poll(() => recorded.timeComments()).toHaveLength(1)
  await ana.settled()
  expect(await recorded.field('Cons. · Minutos')).toBe(30)
})

test('a clock that another tab has stopped already is told once, and the one that was started since runs on', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await standStill(account, halfPastTen)
  const recorded = recordedOf(account, ticket)
  const one = await open('ana.senior', ticket)
  await one.button('Iniciar cronômetro').click()
  await expect(runningClock(one)).toBeVisible()
  const other = await open('ana.senior', ticket, one.page.context())
  await expect(runningClock(other)).toBeVisible()
  await later(account, 'PT20M')
  await one.button('Parar cronômetro').click()
  await expect(agoraSays(one, '20 min a lançar')).toBeVisible()
  await one.settled()
  await pressKey(one, 't')
  await expect(runningClock(one)).toBeVisible()

  await other.button('Parar cronômetro').click()
  await other.settled()
  const captured = await recorded.facts('time_captured')
  const running = await recorded.clocks()
  // the clock it showed, or the one that runs now where the change had arrived: never the first one twice
  expect(captured.length + running.length).toBe(2)
  expect(new Set(captured.map(({ data }) => data['timerOp'])).size).toBe(captured.length)
})

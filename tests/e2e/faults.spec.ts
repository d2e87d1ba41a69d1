import { expect, test } from './desk'
import { mergeInto } from './merging'
import { type Desk } from './openDesk'
import { recordedOf } from './recorded'
import { expectTold, records, strike, ticketOf } from './faulty'
import { agoraSays, lastEntries, later, logTime, notice, pressKey, refusal, runningClock, typeTime } from './sidebar'
import { wayTo } from './stages'
import type { Account } from '../account'

const notes = ['Refeita a apuração do ICMS', 'Conferidos os parâmetros fiscais'] as const

for (const kind of ['delay', 'delay_after_commit'] as const)
  test(`two agents who log time at once both find a place (${kind})`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const recorded = recordedOf(account, ticket)
    const [ana, bruno] = [await open('ana.senior', ticket), await open('bruno.pleno', ticket)]
    await strike(account, { method: 'POST', path: records, kind, delay_ms: 2500 })
    const first = ana.page.waitForRequest(request => request.method() === 'POST' && request.url().endsWith('/records'))
    await typeTime(ana, '45', notes[0])
    await first
    await typeTime(bruno, '30', notes[1])
    await expect(lastEntries(bruno).getByText(notes[1])).toBeVisible()
    await expect(lastEntries(ana).getByText(notes[0])).toBeVisible()
    await expectTold(recorded, [45, 30])
    for (const desk of [ana, bruno]) {
      await expect(lastEntries(desk).getByRole('listitem')).toHaveCount(2)
      await expect(refusal(desk)).toHaveCount(0)
    }
  })

for (const kind of ['delay', 'delay_after_commit'] as const)
  test(`two tabs that stop one clock keep its minutes once (${kind})`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const recorded = recordedOf(account, ticket)
    const one = await open('ana.senior', ticket)
    await pressKey(one, 't')
    await expect(runningClock(one)).toBeVisible()
    const other = await open('ana.senior', ticket, one.page.context())
    await expect(runningClock(other)).toBeVisible()
    await later(account, 'PT45M')
    await strike(account, { method: 'POST', path: records, kind, delay_ms: 2000 })
    await one.button('Parar cronômetro').click()
    await other.button('Parar cronômetro').click()
    for (const tab of [one, other]) {
      await expect(agoraSays(tab, /^4[56] min a lançar$/)).toBeVisible()
      await expect(runningClock(tab)).toHaveCount(0)
      await expect(refusal(tab)).toHaveCount(0)
    }
    expect(await recorded.facts('time_captured')).toHaveLength(1)
    expect(await recorded.clocks()).toEqual([])
  })

for (const [what, fault] of [
  ['the record', { method: 'POST', path: records }],
  ['the comment', { method: 'PUT', path: '/api/v2/tickets/\\d+(\\.json)?$' }]
] as const)
  test(`an answer lost after ${what} was written repeats nothing`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const ana = await open('ana.senior', ticket)
    await strike(account, { ...fault, kind: 'drop_after_commit' })
    await logTime(ana, '45', notes[0])
    await expect(refusal(ana)).toHaveCount(0)
    await expectTold(recordedOf(account, ticket), [45])
  })

test('an index that lags five seconds behind hides nothing and doubles nothing', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const recorded = recordedOf(account, ticket)
  await account.control('PUT', 'index', { lag_ms: 5000 })
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 't')
  await expect(runningClock(ana)).toBeVisible()
  await ana.page.reload()
  await expect(runningClock(ana)).toBeVisible()
  await pressKey(ana, 't')
  await expect(agoraSays(ana, '1 min a lançar')).toBeVisible()
  await ana.settled()
  const bruno = await open('bruno.pleno', ticket)
  await logTime(bruno, '30', notes[1])
  await ana.page.reload()
  await expect(lastEntries(ana).getByText(notes[1])).toBeVisible()
  expect(await recorded.facts('time_captured')).toHaveLength(1)
  await expectTold(recorded, [30])
})

for (const [what, fault] of [
  ['the record', { method: 'POST', path: records }],
  ['the comment', { method: 'PUT', path: '/api/v2/tickets/\\d+(\\.json)?$' }]
] as const)
  test(`an account too busy for ${what} is waited for, in words, and then told once`, async ({
    account,
    open,
    consultationAt
  }) => {
    const ticket = await consultationAt('scheduled')
    const ana = await open('ana.senior', ticket)
    await strike(account, { ...fault, kind: 'status', status: 429, html: true, retry_after: 4 })
    await typeTime(ana, '45', notes[0])
    await expect(refusal(ana)).toContainText('O Zendesk pediu para esperar. Está guardado aqui. Nova tentativa às')
    await expect(refusal(ana)).toHaveCount(0)
    await expect(lastEntries(ana).getByText(notes[0])).toBeVisible()
    await expectTold(recordedOf(account, ticket), [45])
  })

test('a ticket that changed in between is read again before the comment goes out', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await strike(account, { method: 'PUT', path: ticketOf(ticket), kind: 'status', status: 409 })
  await logTime(ana, '45', notes[0])
  await expect(refusal(ana)).toHaveCount(0)
  await expectTold(recordedOf(account, ticket), [45])
})

/**
 * Her tab is gone after the record and before the comment. The account is busy until then and says for how long:
 * a connection that is cut instead would be tried again by Chromium itself, even while the tab closes.
 */
async function closeBeforeComment(account: Account, ana: Desk, ticket: number): Promise<void> {
  await strike(account, { method: 'PUT', path: ticketOf(ticket), kind: 'status', status: 503, retry_after: 60 })
  await typeTime(ana, '45', notes[0])
  await expect(refusal(ana)).toContainText('Está guardado aqui. Nova tentativa às')
  await ana.page.close()
  await strike(account)
}

test('a tab closed between record and comment is completed on the next open', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await closeBeforeComment(account, ana, ticket)
  expect(await recorded.facts('entry')).toHaveLength(1)
  expect(await recorded.timeComments()).toEqual([])

  const again = await open('ana.senior', ticket)
  await expect(notice(again)).toHaveText(/^O comentário que faltava foi completado\./)
  await expectTold(recorded, [45])
})

for (const kind of ['delay', 'delay_after_commit'] as const)
  test(`two who open it at once complete the comment once (${kind})`, async ({ account, open, consultationAt }) => {
    const ticket = await consultationAt('scheduled')
    const recorded = recordedOf(account, ticket)
    const ana = await open('ana.senior', ticket)
    await closeBeforeComment(account, ana, ticket)
    await later(account, 'PT15M')
    await strike(account, { method: 'PUT', path: ticketOf(ticket), kind, delay_ms: 2500 })
    const desks = await Promise.all([open('ana.senior', ticket), open('bruno.pleno', ticket)])
    await expectTold(recorded, [45])
    for (const desk of desks) {
      await expect(lastEntries(desk).getByRole('listitem')).toHaveCount(1)
      await expect(refusal(desk)).toHaveCount(0)
    }
    expect(await recorded.facts('comment_linked')).toHaveLength(1)
  })

test('a follow-up starts afresh, names the ticket it follows and shows none of its figures', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', notes[0])
  const path = `/api/v2/tickets/${ticket}.json`
  await account.call('PUT', path, { ticket: { status: 'solved' } })
  await account.call('PUT', path, { ticket: { status: 'closed' } })
  const { ticket: followUp } = await account.call<{ ticket: { id: number } }>('POST', '/api/v2/tickets.json', {
    ticket: {
      via_followup_source_id: ticket,
      comment: { body: 'Voltou a acontecer com outra nota, agora no fechamento do dia.' }
    }
  })
  const fresh = recordedOf(account, followUp.id)
  const desk = await open('ana.senior', followUp.id)
  await expect(notice(desk)).toContainText(`Este ticket continua o ticket ${ticket}`)
  await expect(desk.button('Abrir consultoria')).toBeVisible()
  expect(await account.ledger(followUp.id)).toEqual([])
  for (const title of ['Cons. · Etapa', 'Cons. · Pagador', 'Cons. · Minutos'])
    expect((await fresh.field(title)) ?? null, title).toBeNull()
  expect((await fresh.tags()).filter(tag => tag.startsWith('consult'))).toEqual([])

  await wayTo.sent(account, open, followUp.id)
  expect((await account.ledger(followUp.id)).map(row => row.kind)).toEqual(['terms_staged', 'terms_sent'])
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
})

test('a merge carries neither consent nor minutes over, and says so', async ({ account, open, consultationAt }) => {
  const ticket = await consultationAt('scheduled')
  const target = await account.ticketId('demo-portal')
  const ana = await open('ana.senior', ticket)
  await logTime(ana, '45', notes[0])
  await mergeInto(account, target, ticket)
  const source = await open('ana.senior', ticket)
  await expect(agoraSays(source, `Mesclado ao ticket ${target}`)).toBeVisible()
  await expect(source.sidebar.getByText('Aceite e minutos não seguem sozinhos.')).toBeVisible()
  expect((await recordedOf(account, ticket).facts('merged_into')).map(row => row.data)).toEqual([{ ticketId: target }])
  const there = await open('ana.senior', target)
  await expect(there.button('Abrir consultoria')).toBeVisible()
  expect(await account.ledger(target)).toEqual([])
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
})

test('offline nothing is lost: it is kept, said when it is tried again, and told once', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const recorded = recordedOf(account, ticket)
  const ana = await open('ana.senior', ticket)
  await pressKey(ana, 'l')
  await ana.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
  await ana.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(notes[0])
  await ana.page.context().setOffline(true)
  await ana.page.keyboard.press('Control+Enter')
  await expect(refusal(ana)).toContainText('Sem conexão. Está guardado aqui. Nova tentativa às')
  await ana.page.context().setOffline(false)
  await ana.button('Tentar agora').click()
  await expect(lastEntries(ana).getByText(notes[0])).toBeVisible()
  await expect(refusal(ana)).toHaveCount(0)
  await expectTold(recorded, [45])
})

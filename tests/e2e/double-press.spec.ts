import type { Account } from '../account'
import { expect, test } from './desk'
import { type Desk } from './openDesk'
import { expectTold, records, strike, ticketOf } from './faulty'
import { recordedOf } from './recorded'
import { lastEntries, pressKey, refusal, typeTime } from './sidebar'
import { withStorage } from './storing'

const note = 'Refeita a apuração do ICMS'
const description = ({ sidebar }: Desk) => sidebar.getByRole('textbox', { name: 'Descrição' })

const writes = [
  ['the record', { method: 'POST', path: records }],
  ['the update', { method: 'PUT', path: '/api/v2/tickets/\\d+(\\.json)?$' }]
] as const

/** Somebody else touches the ticket: the workspace tells the sidebar, which reads again. */
const touch = (account: Account, ticket: number) =>
  account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { priority: 'high' } })

async function expectOnce(account: Account, ticket: number, ...desks: Desk[]): Promise<void> {
  await expectTold(recordedOf(account, ticket), [45])
  for (const desk of desks) {
    await expect(lastEntries(desk).getByRole('listitem')).toHaveCount(1)
    await expect(refusal(desk)).toHaveCount(0)
    await desk.settled()
  }
  // nothing comes behind it either
  await desks[0]?.page.waitForTimeout(3000)
  await expectTold(recordedOf(account, ticket), [45])
}

/** Opened again, the form asks for the next time, not for this one once more. */
async function expectEmptyForm(desk: Desk): Promise<void> {
  await pressKey(desk, 'l')
  await expect(desk.sidebar.getByRole('textbox', { name: 'Minutos' })).toHaveValue('')
  await expect(description(desk)).toHaveValue('')
}

test('an update that was refused, a change by somebody else and the retry by itself make one entry', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await strike(account, { method: 'PUT', path: ticketOf(ticket), kind: 'status', status: 429, retry_after: 4 })
  await typeTime(ana, '45', note)
  await expect(refusal(ana)).toContainText('O Zendesk pediu para esperar')
  await touch(account, ticket)
  await expectOnce(account, ticket, ana)
  await expectEmptyForm(ana)
})

for (const [what, fault] of writes)
  test(`a second press while the reading after a change still runs makes one entry (${what} was refused)`, async ({
    account,
    open,
    consultationAt
  }) => {
    const ticket = await consultationAt('scheduled')
    const ana = await open('ana.senior', ticket)
    await strike(account, { ...fault, kind: 'status', status: 429, retry_after: 60 })
    await typeTime(ana, '45', note)
    await expect(refusal(ana)).toContainText('O Zendesk pediu para esperar')
    await strike(account, {
      method: 'GET',
      path: 'custom_objects/consultoria_record/records',
      kind: 'delay',
      delay_ms: 3000
    })
    await touch(account, ticket)
    await ana.page.waitForTimeout(1500)
    if (await description(ana).isVisible()) {
      await description(ana).focus()
      await ana.page.keyboard.press('Control+Enter')
    }
    await expectOnce(account, ticket, ana)
    await expectEmptyForm(ana)
  })

async function loadedAnew(account: Account, ana: Desk, ticket: number, fault: (typeof writes)[number][1]) {
  await strike(account, { ...fault, kind: 'delay_after_commit', delay_ms: 4000 })
  const sent = ana.page.waitForRequest(
    request => request.method() === fault.method && new RegExp(fault.path).test(new URL(request.url()).pathname)
  )
  await typeTime(ana, '45', note)
  await sent
  await ana.page.waitForTimeout(700)
  await ana.page.reload()
  await ana.settled()
  await expect(lastEntries(ana).getByText(note)).toBeVisible()
  await expectOnce(account, ticket, ana)
  await expectEmptyForm(ana)
}

for (const [what, fault] of writes) {
  test(`a tab loaded anew between ${what} and its answer tells it once and clears what was typed`, async ({
    account,
    open,
    consultationAt
  }) => {
    const ticket = await consultationAt('scheduled')
    await withStorage(async context => {
      const ana = await open('ana.senior', ticket, context)
      await loadedAnew(account, ana, ticket, fault)
    })
  })

  test(`where the browser keeps nothing, a tab loaded anew between ${what} and its answer tells it once too`, async ({
    account,
    open,
    consultationAt
  }) => {
    const ticket = await consultationAt('scheduled')
    await loadedAnew(account, await open('ana.senior', ticket), ticket, fault)
  })
}

test('what was typed in one tab stands in the other, and both that send it make one entry', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await withStorage(async context => {
    const one = await open('ana.senior', ticket, context)
    const other = await open('ana.senior', ticket, context)
    await pressKey(one, 'l')
    await one.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
    await description(one).fill(note)
    await pressKey(other, 'l')
    await expect(description(other)).toHaveValue(note)
    await strike(account, { method: 'POST', path: records, kind: 'delay_after_commit', delay_ms: 2500 })
    for (const tab of [one, other]) {
      await description(tab).focus()
      await tab.page.keyboard.press('Control+Enter')
    }
    await expectOnce(account, ticket, one, other)
    await expectEmptyForm(one)
  })
})

test('time typed in other words after a lost answer is not recorded twice, and says so', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ana = await open('ana.senior', ticket)
  await strike(account, { method: 'PUT', path: ticketOf(ticket), kind: 'status', status: 429, retry_after: 60 })
  await typeTime(ana, '45', note)
  await expect(refusal(ana)).toContainText('O Zendesk pediu para esperar')
  await description(ana).fill(`${note}, com a cliente`)
  await ana.page.keyboard.press('Control+Enter')
  await expect(refusal(ana)).toContainText('O tempo digitado antes já foi registrado')
  expect(await recordedOf(account, ticket).facts('entry')).toHaveLength(1)
})

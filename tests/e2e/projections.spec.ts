import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { HelpDesk } from '../../apps/help-desk/src/server'
import type { Account } from '../account'
import { expect, test } from './desk'
import { mailsTo } from './mails'
import { recordedOf } from './recorded'
import { agoraSays, logTime, stageOf } from './sidebar'
import { stored } from './unit'

interface Titled {
  id: number
  title: string
}

const fieldId = async (account: Account, title: string): Promise<number> => {
  const { ticket_fields } = await account.call<{ ticket_fields: Titled[] }>('GET', '/api/v2/ticket_fields.json')
  const field = ticket_fields.find(one => one.title === title)
  if (!field) throw new Error(`there is no field ${title}`)
  return field.id
}

async function setFields(account: Account, ticket: number, values: Record<string, unknown>): Promise<void> {
  const custom_fields = await Promise.all(
    Object.entries(values).map(async ([title, value]) => ({ id: await fieldId(account, title), value }))
  )
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { custom_fields } })
}

const inView = async (account: Account, title: string): Promise<number[]> => {
  const { views } = await account.call<{ views: Titled[] }>('GET', '/api/v2/views.json?per_page=100')
  const view = views.find(one => one.title === title)
  if (!view) throw new Error(`there is no view ${title}`)
  const { tickets } = await account.call<{ tickets: { id: number }[] }>('GET', `/api/v2/views/${view.id}/tickets.json`)
  return tickets.map(({ id }) => id)
}

test('every team’s view lists its consultations by control date; those without a date have a view of their own', async ({
  account,
  open,
  consultationAt
}) => {
  const early = await consultationAt('accepted')
  const late = await account.ticketId('demo-portal')
  const group_id = (await account.call<{ ticket: { group_id: number } }>('GET', `/api/v2/tickets/${early}.json`)).ticket
    .group_id
  await account.call('PUT', `/api/v2/tickets/${late}.json`, { ticket: { group_id } })
  await setFields(account, late, { 'Data controle': null })
  expect(await inView(account, 'Consultoria Técnica | sem data')).toEqual([late])
  expect(await inView(account, 'Consultoria Técnica | Fiscal')).toEqual([early])

  await setFields(account, late, { 'Data controle': '2026-11-30' })
  expect(await inView(account, 'Consultoria Técnica | sem data')).toEqual([])
  expect(await inView(account, 'Consultoria Técnica | Fiscal')).toEqual([early, late])
  await setFields(account, late, { 'Data controle': '2026-11-20' })
  expect(await inView(account, 'Consultoria Técnica | Fiscal')).toEqual([late, early])
  for (const team of ['Faturamento', 'Financeiro', 'Estoque'])
    expect(await inView(account, `Consultoria Técnica | ${team}`)).toEqual([])

  const { page } = await open('lia.lider', early)
  await page.getByRole('button', { name: 'Visualizações' }).click()
  await page.getByRole('button', { name: /^Consultoria Técnica \| Fiscal/ }).click()
  const rows = page.getByRole('row').filter({ hasText: /#?\d/ })
  await expect(rows.filter({ hasText: 'Revisar o cálculo do ICMS-ST' })).toBeVisible()
  const subjects = (await page.getByRole('table').last().textContent()) ?? ''
  expect(subjects.indexOf('ICMS-ST')).toBeLessThan(subjects.indexOf('Nota gravada'))
  expect(subjects).toContain('Data controle')
  await page.screenshot({ path: 'tmp/shots/view-fiscal.png' })
})

test('a ticket has two tags of the consultation, and those of an earlier version go when it is opened', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const ours = async () => (await stored(account, ticket)).tags.filter(tag => tag.startsWith('consult'))
  expect(await ours()).toEqual(['consult_stage_scheduled', 'consult_tecnica'])
  const tags = ['consultoria', 'consult_ok', 'consult_payer_client', 'consult_prazo_avisado', 'fiscal']
  await account.call('PUT', `/api/v2/tickets/${ticket}/tags.json`, { tags })
  const ana = await open('ana.senior', ticket)
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  await expect.poll(ours).toEqual(['consult_stage_scheduled', 'consult_tecnica'])
  expect((await stored(account, ticket)).tags).toContain('fiscal')
})

test('what only the app writes is read on the form, not typed', async ({ open, consultationAt }) => {
  const ana = await open('ana.senior', await consultationAt('scheduled'))
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  for (const name of ['Cons. · Etapa', 'Cons. · Pagador', 'Cons. · Prazo', 'Cons. · Minutos', 'Cons. · Pode concluir'])
    await expect(ana.page.getByLabel(name, { exact: true }), name).toBeDisabled()
  await expect(ana.page.getByLabel('Data controle', { exact: true })).toBeEnabled()
  await ana.page.screenshot({ path: 'tmp/shots/read-only.png' })
})

test('leaders hear of an acceptance, the analyst of the designation, the client of the appointment: once each', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const [toLia, ...more] = await mailsTo(account, 'lia.lider@consultoria.example', 'Designar analista')
  expect(more).toEqual([])
  expect(toLia).toMatchObject({ ticket_id: ticket, body: expect.stringContaining('Carla Campos (Indústria Aurora)') })
  expect(toLia?.body).toContain('Módulo: Fiscal')
  expect(toLia?.body).toContain('Prazo: seg, 23/11/2026 18:00 (UTC−3)')
  const toAna = await mailsTo(account, 'ana.senior@consultoria.example', 'Você foi designado')
  expect(toAna.map(mail => mail.ticket_id)).toEqual([ticket])
  expect(toAna[0]?.body).toContain('Telefone a Carla Campos')
  const toCarla = await mailsTo(account, 'carla@aurora.example', 'Atendimento agendado')
  expect(toCarla.map(mail => mail.ticket_id)).toEqual([ticket])
  for (const { body } of [...(toLia ? [toLia] : []), ...toAna, ...toCarla]) expect(body).not.toContain('{{')

  const ana = await open('ana.senior', ticket)
  await logTime(ana, '20', 'Refeita a apuração do ICMS com a Carla')
  expect(await mailsTo(account, 'carla@aurora.example', 'Atendimento agendado')).toHaveLength(1)
})

test('a follow-up starts empty: neither tags nor fields of the closed consultation come with it', async ({
  account,
  open,
  consultationAt
}) => {
  const closed = await consultationAt('scheduled')
  const ana = await open('ana.senior', closed)
  await logTime(ana, '30', 'Refeita a apuração do ICMS com a Carla')
  await expect(stageOf(ana, 'Pronta para concluir')).toBeVisible()
  await ana.page.close()
  await account.call('PUT', `/api/v2/tickets/${closed}.json`, { ticket: { status: 'solved' } })
  await account.call('PUT', `/api/v2/tickets/${closed}.json`, { ticket: { status: 'closed' } })
  const { ticket } = await account.call<{ ticket: { id: number } }>('POST', '/api/v2/tickets.json', {
    ticket: { via_followup_source_id: closed, comment: { body: 'Voltou a acontecer.' } }
  })
  const tags = await recordedOf(account, ticket.id).tags()
  expect(tags.filter(tag => tag.startsWith('consult'))).toEqual([])

  const bruno = await open('bruno.pleno', ticket.id)
  await bruno.button('Oferecer').click()
  await expect(agoraSays(bruno, 'Abrir uma consultoria?')).toBeVisible()
  await expect(bruno.sidebar.getByRole('main').getByText(`Este ticket continua o ticket ${closed}`)).toBeVisible()
  await bruno.page.screenshot({ path: 'tmp/shots/follow-up.png' })
  await bruno.button('Abrir consultoria').click({ trial: true })
  const fields = (await stored(account, ticket.id)).custom_fields
  const { ticket_fields } = await account.call<{ ticket_fields: Titled[] }>('GET', '/api/v2/ticket_fields.json')
  const ours = ticket_fields.filter(({ title }) => /^Cons(ultoria|\.) ·|^Data |^Onda 3/.test(title))
  expect(ours.length).toBeGreaterThan(10)
  const left = ours.filter(
    ({ id }) => ![null, '', false].includes((fields.find(field => field.id === id)?.value ?? null) as null)
  )
  expect(left.map(({ title }) => title)).toEqual([])
  expect(await account.ledger(ticket.id)).toEqual([])
})

test('fields changed by hand are told right again when the ticket is opened, in one update', async ({
  account,
  open,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  await setFields(account, ticket, {
    'Cons. · Etapa': 'consult_stage_ready',
    'Cons. · Minutos': 999,
    'Cons. · Pode concluir': true
  })
  const before = (await account.appRequests()).length
  const ana = await open('ana.senior', ticket)
  await expect(stageOf(ana, 'Agendada')).toBeVisible()
  const recorded = recordedOf(account, ticket)
  await expect.poll(() => recorded.field('Cons. · Etapa')).toBe('consult_stage_scheduled')
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  expect(await recorded.field('Cons. · Pode concluir')).toBe(false)
  await ana.settled()
  const written = (await account.appRequests())
    .slice(before)
    .filter(({ method, actor }) => method !== 'GET' && actor?.startsWith('ana.senior'))
  expect(written.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
    `PUT /api/v2/tickets/${ticket}`
  ])
})

test('the command line finds and repairs the same, and verify names a record edited by hand', async ({
  account,
  server,
  consultationAt
}) => {
  const ticket = await consultationAt('scheduled')
  const cli = (...args: string[]) => consultoria(server, ...args)
  expect(await cli('repair', '--yes')).toMatchObject({ code: 0, out: expect.stringContaining('0 tickets to repair') })
  expect(await cli('verify')).toMatchObject({ code: 0, out: expect.stringContaining('is as the definitions say') })

  await setFields(account, ticket, {
    'Cons. · Etapa': 'consult_stage_ready',
    'Cons. · Minutos': 999
  })
  const repaired = await cli('repair', '--yes')
  expect(repaired.out).toContain(`~ ticket ${ticket}: consult_stage = "consult_stage_scheduled"`)
  expect(repaired.out).toContain('consult_billable_minutes = 0')
  const recorded = recordedOf(account, ticket)
  expect(await recorded.field('Cons. · Etapa')).toBe('consult_stage_scheduled')
  expect(await recorded.field('Cons. · Minutos')).toBe(0)
  expect(await cli('repair', '--yes')).toMatchObject({ out: expect.stringContaining('0 tickets to repair') })

  await account.control('PUT', 'clock', { advance: 'PT1M' })
  const path = '/api/v2/custom_objects/consultoria_record/records'
  const { custom_object_records: records } = await account.call<{
    custom_object_records: { id: string; name: string; custom_object_fields: { fact: string } }[]
  }>('GET', `${path}?filter[external_ids]=t${ticket}-3&page[size]=100`)
  const [accepted] = records
  const fact = (accepted?.custom_object_fields.fact ?? '').replace('"centavos":350', '"centavos":50')
  expect(fact).not.toBe(accepted?.custom_object_fields.fact)
  const custom_object_record = { custom_object_fields: { fact } }
  await account.call('PATCH', `${path}/${accepted?.id}`, { custom_object_record })
  const found = await cli('verify')
  expect(found.code).toBe(1)
  expect(found.out).toContain(`t${ticket}-3: edited`)
})

/** The admin command line in a process of its own, over TLS, as anybody runs it against an account. */
function consultoria(server: HelpDesk, ...args: string[]): Promise<{ code: number; out: string }> {
  const data = server.desk.dataDir ?? ''
  const env = {
    ...process.env,
    ZENDESK_SUBDOMAIN: '127.0',
    ZENDESK_DOMAIN: `0.1:${new URL(server.tlsUrl ?? '').port}`,
    ZENDESK_EMAIL: 'admin@consultoria.example',
    ZENDESK_API_TOKEN: 'local',
    ZENDESK_OAUTH_TOKEN: '',
    ZENDESK_OAUTH_CLIENT_ID: '',
    NODE_EXTRA_CA_CERTS: join(data, 'cert.pem'),
    CONSULTORIA_STATE: join(data, 'consultoria')
  }
  return new Promise(resolve => {
    execFile(process.execPath, ['scripts/cli.mjs', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out: `${stdout}${stderr}` })
    )
  })
}

import { expect } from '@playwright/test'
import { pinnedSdk } from './official-sdk'
import type { Account } from './probe-app'
import { demoTicket, heard, test, type Probe } from './probe-desk'

declare const window: Probe

async function newField(account: Account, field: object): Promise<number> {
  const { ticket_field } = await account.call('POST', '/api/v2/ticket_fields.json', { ticket_field: field })
  return (ticket_field as { id: number }).id
}

test('the real SDK registers, with settings but without secrets, on another origin', async ({
  desk,
  account,
  page,
  sdk
}) => {
  const script = page.waitForResponse(/zaf_sdk\.min\.js$/)
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  expect((await script).headers()['x-official-sdk']).toBe(sdk === undefined ? undefined : pinnedSdk.commit)
  expect(new URL(frame.url()).hostname).toBe('127.0.0.1')
  expect(new URL(frame.url()).searchParams.get('colorScheme')).toBe('light')
  const metadata = await frame.evaluate(() => window.client.metadata())
  expect(metadata).toMatchObject({ name: 'Probe', version: '1.2.3', settings: { greeting: 'olá' } })
  expect(JSON.stringify(metadata)).not.toContain('secret')
  const context = await frame.evaluate(() => window.client.context())
  expect(context).toMatchObject({ product: 'support', location: 'ticket_sidebar', ticketId: id })
})

test('an app that is looked at is not told idle as soon as it has begun', async ({ desk, account, page }) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    addEventListener('message', event => said.push(String(event.data)))
  })
  const frame = await desk.openTicket(id)
  // longer than the ticks of a timer without a duration, much shorter than any patience with a person
  await frame.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  expect(said.some(text => text.includes('iframe.handshake'))).toBe(true)
  expect(said.filter(text => text.includes('session.idle'))).toEqual([])
})

test('single and bulk reads answer values, and refusals as the SDK expects them', async ({ desk, account }) => {
  const id = await demoTicket(account, 'demo-phone')
  const field = await newField(account, { type: 'date', title: 'Data controle da prova' })
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  const bulk = await frame.evaluate(
    path =>
      window.client.get([
        'ticket.id',
        'ticket.requester',
        path,
        'ticket.nothing',
        'currentUser.groups',
        'currentAccount'
      ]),
    `ticket.customField:custom_field_${field}`
  )
  expect(bulk).toMatchObject({
    'ticket.id': id,
    'ticket.requester': { name: 'Carla Campos', email: 'carla@aurora.example', locale: 'pt-BR' },
    [`ticket.customField:custom_field_${field}`]: null,
    'currentUser.groups': [{ name: 'Fiscal' }],
    currentAccount: { timeZone: { ianaName: 'America/Sao_Paulo' } },
    errors: { 'ticket.nothing': { name: 'APIError', message: 'No such Api' } }
  })
  expect(bulk).toMatchObject({ 'ticket.requester': { organizations: [{ name: 'Indústria Aurora' }] } })
  const refusal = await frame.evaluate(() => window.client.get('ticket.nothing').catch(error => String(error)))
  expect(refusal).toBe('APIError: "ticket.nothing" No such Api')
  await expect
    .poll(async () => JSON.stringify(await (await fetch(`${account.url}/__workspace/unsupported`)).json()))
    .toContain('ticket.nothing')
})

test('a bulk set fills the form, fires its events and is saved by the agent’s submit', async ({
  desk,
  account,
  page
}) => {
  const id = await demoTicket(account, 'demo-phone')
  const field = await newField(account, { type: 'date', title: 'Data controle da prova' })
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(name => {
    for (const event of [
      'ticket.subject.changed',
      name,
      '*.changed',
      'ticket.submit.start',
      'ticket.submit.done',
      'ticket.submit.always'
    ])
      window.listen(event)
  }, `ticket.custom_field_${field}.changed`)
  const result = await frame.evaluate(
    path =>
      window.client.set({ 'ticket.subject': '[PROVA] título', [path]: '2026-12-24', 'ticket.priority': 'enorme' }),
    `ticket.customField:custom_field_${field}`
  )
  expect(result).toMatchObject({ errors: { 'ticket.priority': { message: 'Invalid value: enorme' } } })
  await expect(page.getByRole('textbox', { name: 'Assunto' })).toHaveValue('[PROVA] título')
  await expect.poll(() => heard(frame)).toContainEqual([`ticket.custom_field_${field}.changed`, '2026-12-24'])
  await page.getByRole('button', { name: 'Enviar como Aberto' }).click()
  await expect.poll(() => heard(frame)).toContainEqual(['ticket.submit.always', null])
  const names = (await heard(frame)).map(([name]) => name)
  expect(names.indexOf('ticket.submit.start')).toBeLessThan(names.indexOf('ticket.submit.done'))
  const { ticket } = await account.call('GET', `/api/v2/tickets/${id}.json`)
  expect(ticket).toMatchObject({ subject: '[PROVA] título', status: 'open' })
  expect(JSON.stringify(ticket)).toContain('2026-12-24')
})

test('a save hook refuses with its words, is asked once, and passes the next time', async ({ desk, account, page }) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(() => {
    let asked = 0
    window.client.on('ticket.save', () => {
      window.heard.push(['asked', ++asked])
      return asked === 1 ? 'Falta a Data controle' : true
    })
  })
  await page.getByRole('textbox', { name: 'Resposta pública' }).fill('Rascunho')
  await page.getByRole('button', { name: 'Enviar como Aberto' }).dblclick()
  await expect(page.getByRole('alert')).toContainText('Falta a Data controle')
  await expect(page.getByRole('textbox', { name: 'Resposta pública' })).toHaveValue('Rascunho')
  expect((await heard(frame)).filter(([name]) => name === 'asked')).toHaveLength(1)
  await page.getByRole('button', { name: 'Outros status de envio' }).click()
  await page.getByRole('menuitem', { name: 'Enviar como Pendente' }).click()
  await expect(page.getByRole('list', { name: 'Conversa' })).toContainText('Rascunho')
  const { ticket } = await account.call('GET', `/api/v2/tickets/${id}.json`)
  expect(ticket).toMatchObject({ status: 'pending' })
})

test('requests go out as the agent, are counted as the app’s, and stay on this account', async ({ desk, account }) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  const me = await frame.evaluate(() => window.client.request('/api/v2/users/me.json'))
  expect(me).toMatchObject({ user: { email: 'ana.senior@consultoria.example' } })
  const missing = await frame.evaluate(() =>
    window.client.request({ url: '/api/v2/tickets/99999.json', type: 'GET' }).catch((error: object) => ({ ...error }))
  )
  expect(missing).toMatchObject({ status: 404, responseJSON: { error: 'RecordNotFound' } })
  const outside = await frame.evaluate(() =>
    window.client.request('https://example.com/').catch((error: object) => ({ ...error }))
  )
  expect(outside).toMatchObject({ status: 403 })
  const { requests } = (await (await fetch(`${account.url}/__control/requests`)).json()) as {
    requests: { path: string; workspace: boolean; status: number }[]
  }
  const own = requests.filter(request => request.path.includes('/tickets/99999'))
  expect(own).toMatchObject([{ workspace: false, status: 404 }])
  expect(requests.some(request => request.workspace && request.path.includes(`/tickets/${id}`))).toBe(true)
})

test('each ticket tab keeps its own instance, told when it comes and goes', async ({ desk, account }) => {
  const [first, second] = [await demoTicket(account, 'demo-phone'), await demoTicket(account, 'demo-portal')]
  await desk.enter('Ana Sênior')
  const one = await desk.openTicket(first)
  await one.evaluate(() => ['app.activated', 'app.deactivated'].forEach(window.listen))
  const two = await desk.openTicket(second)
  expect(await two.evaluate(() => window.client.get('ticket.id'))).toMatchObject({ 'ticket.id': second })
  await expect.poll(async () => (await heard(one)).map(([name]) => name)).toEqual(['app.deactivated'])
  await one.evaluate(id => window.client.invoke('routeTo', 'ticket', String(id)), first)
  await expect.poll(async () => (await heard(one)).map(([name]) => name)).toEqual(['app.deactivated', 'app.activated'])
  expect(await one.evaluate(() => window.client.get('ticket.id'))).toMatchObject({ 'ticket.id': first })
})

test('a macro lands in the form after its call was answered, from the app and from the menu', async ({
  desk,
  account,
  page
}) => {
  const id = await demoTicket(account, 'demo-phone')
  const actions = [
    { field: 'priority', value: 'high' },
    { field: 'comment_value', value: 'Olá {{ticket.requester.first_name}}' },
    { field: 'comment_mode_is_public', value: 'true' }
  ]
  const { macro } = await account.call('POST', '/api/v2/macros.json', {
    macro: { title: 'PROVA :: Saudação', actions }
  })
  const macroId = (macro as { id: number }).id
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(() => ['comment.text.changed', 'ticket.priority.changed'].forEach(window.listen))
  const answer = await frame.evaluate(number => window.client.invoke('macro', number), macroId)
  expect(answer).toEqual({ macro: null, errors: {} })
  await expect.poll(() => heard(frame)).toContainEqual(['comment.text.changed', 'Olá Carla'])
  await expect(page.getByRole('combobox', { name: 'Prioridade' })).toHaveValue('high')
  await page.getByRole('button', { name: 'Aplicar macro' }).click()
  await page.getByRole('button', { name: 'PROVA' }).click()
  await page.getByRole('button', { name: 'Saudação' }).click()
  await expect(page.getByRole('textbox', { name: 'Resposta pública' })).toHaveValue('Olá Carla\n\nOlá Carla')
  await page.getByRole('button', { name: 'Enviar como Aberto' }).click()
  await expect(page.getByRole('list', { name: 'Conversa' })).toContainText('Olá Carla')
  const { audits } = await account.call('GET', `/api/v2/tickets/${id}/audits.json`)
  expect(JSON.stringify(audits)).toContain('AgentMacroReference')
})

test('a colleague’s save refreshes a clean form and collides with an edited one without losing the draft', async ({
  desk,
  account,
  page
}) => {
  const id = await demoTicket(account, 'demo-phone')
  const lia = 'lia.lider@consultoria.example'
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(() => ['ticket.updated', 'ticket.priority.changed'].forEach(window.listen))
  await account.call('PUT', `/api/v2/tickets/${id}.json`, { ticket: { priority: 'low' } }, lia)
  await expect(page.getByRole('combobox', { name: 'Prioridade' })).toHaveValue('low')
  await expect
    .poll(async () => (await heard(frame)).map(([name]) => name))
    .toEqual(['ticket.priority.changed', 'ticket.updated'])
  const composer = page.getByRole('textbox', { name: 'Resposta pública' })
  await composer.fill('Minha resposta')
  await account.call('PUT', '/__control/clock', { advance: 'PT1M' })
  await account.call('PUT', `/api/v2/tickets/${id}.json`, { ticket: { priority: 'urgent' } }, lia)
  await expect(page.getByRole('combobox', { name: 'Prioridade' })).toHaveValue('urgent')
  await page
    .getByRole('button', { name: 'Enviar como Novo' })
    .or(page.getByRole('button', { name: 'Enviar como Aberto' }))
    .click()
  await expect(page.getByRole('alert')).toContainText(`Ticket #${id} não salvo`)
  await expect(page.getByRole('alert')).toContainText('Prioridade')
  await expect(composer).toHaveValue('Minha resposta')
  await page.getByRole('button', { name: 'Enviar como Aberto' }).click()
  await expect(page.getByRole('list', { name: 'Conversa' })).toContainText('Minha resposta')
})

test('the colour scheme is told to the app, and again when it changes', async ({ desk, account, page }) => {
  const id = await demoTicket(account, 'demo-phone')
  await desk.enter('Ana Sênior')
  const frame = await desk.openTicket(id)
  await frame.evaluate(() => window.listen('colorScheme.changed'))
  expect(await frame.evaluate(() => window.client.get('colorScheme'))).toMatchObject({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Usar tema escuro' }).click()
  await expect.poll(() => heard(frame)).toEqual([['colorScheme.changed', 'dark']])
})

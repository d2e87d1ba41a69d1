import type { Account } from '../account'
import { expect, test } from './desk'
import { loseAnswer, openPortal, replyField, sendReply } from './portal'
import { commentsOf } from './ticketForm'

const carla = 'Carla Campos'
const subject = 'Nota gravada com valor negativo'
const said = async (account: Account, ticket: number) => (await commentsOf(account, ticket)).map(one => one.body)

test('a client answers with a file, and the agent has both', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  await openPortal(page, account, carla, '/requests')
  await page.getByRole('link', { name: subject }).click()
  await expect(page.getByRole('list', { name: 'Conversa' }).getByRole('listitem')).toHaveCount(1)
  await replyField(page).fill('Segue a nota.')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'nota.xml', mimeType: 'text/xml', buffer: Buffer.from('<nfe/>') })
  await expect(page.getByRole('button', { name: 'Remover nota.xml' })).toBeVisible()
  await sendReply(page).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Conversa' }).getByRole('link', { name: 'nota.xml' })).toBeVisible()
  await expect(replyField(page)).toHaveValue('')

  const last = (await commentsOf(account, ticket)).at(-1)
  expect(last).toMatchObject({ body: 'Segue a nota.', public: true, via: { channel: 'web' } })
  expect(last).toMatchObject({ attachments: [{ file_name: 'nota.xml', size: 6 }] })
})

test('a reply is kept over another page, a reload and the end of the session', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  await openPortal(page, account, carla, `/requests/${ticket}`)
  await replyField(page).fill('Ainda não terminei')
  await page.getByRole('link', { name: 'E-mails recebidos' }).click()
  await page.goBack()
  await expect(replyField(page)).toHaveValue('Ainda não terminei')
  await page.reload()
  await expect(replyField(page)).toHaveValue('Ainda não terminei')
  await account.control('POST', 'reset')
  await sendReply(page).click()
  await expect(page.getByText('A sua sessão terminou.')).toBeVisible()
  await page.getByRole('button', { name: carla }).click()
  await expect(replyField(page)).toHaveValue('Ainda não terminei')
  await sendReply(page).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
})

test('a reply is sent once: pressed twice, and pressed again after its answer was lost', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  await openPortal(page, account, carla, `/requests/${ticket}`)
  const slowly = { method: 'PUT', path: '/requests/', times: 1, kind: 'delay', delay_ms: 500 }
  await account.control('PUT', 'faults', { rules: [slowly] })
  await replyField(page).fill('Uma vez só')
  await sendReply(page).dblclick()
  await page.getByRole('button', { name: 'Enviando…' }).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
  expect((await said(account, ticket)).filter(body => body === 'Uma vez só')).toHaveLength(1)

  await loseAnswer(page, 'PUT', true)
  await replyField(page).fill('Também uma vez')
  await page.context().route('**/comments.json*', route => route.abort())
  await sendReply(page).click()
  await expect(page.getByText('A central não respondeu.')).toBeVisible()
  await expect(replyField(page)).toHaveValue('Também uma vez')
  await page.context().unroute('**/comments.json*')
  await sendReply(page).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
  expect((await said(account, ticket)).filter(body => body === 'Também uma vez')).toHaveLength(1)
})

test('a reply that never arrived is sent by the next press', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  await openPortal(page, account, carla, `/requests/${ticket}`)
  await loseAnswer(page, 'PUT', false)
  await replyField(page).fill('De novo')
  await sendReply(page).click()
  await expect(page.getByText('A central não respondeu.')).toBeVisible()
  await sendReply(page).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
  expect((await said(account, ticket)).filter(body => body === 'De novo')).toHaveLength(1)
})

test('a new request asks what its form asks, suggests articles and is there once', async ({ account, page }) => {
  await askOnCondition(account)
  await openPortal(page, account, carla, '/requests/new')
  await page.getByRole('textbox', { name: /^Assunto/ }).fill('Troca do certificado')
  await expect(page.getByRole('link', { name: 'Troca do certificado digital A1' })).toBeVisible()
  await expect(page.getByLabel('Número da nota')).toHaveCount(0)
  await page.getByLabel('Módulo').selectOption({ label: 'Fiscal' })
  await page.getByRole('button', { name: 'Enviar solicitação' }).click()
  await expect(page.getByText('Preencha Número da nota.')).toBeVisible()
  await expect(page.getByLabel(/^Número da nota/)).toBeFocused()
  await page.getByLabel(/^Número da nota/).fill('4711')
  await page.getByRole('textbox', { name: /^Descrição/ }).fill('Vence na sexta.')
  await loseAnswer(page, 'POST', true)
  await page.getByRole('button', { name: 'Enviar solicitação' }).click()
  await expect(page.getByText('A central não respondeu.')).toBeVisible()
  await page.getByRole('button', { name: 'Enviar solicitação' }).click()
  await expect(page.getByText('Solicitação enviada.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Troca do certificado' })).toBeVisible()
  await expect(page.getByText('4711')).toBeVisible()
  const { count } = await account.call<{ count: number }>('GET', '/api/v2/requests/search.json?query=certificado', undefined, 'carla@aurora.example') // prettier-ignore
  expect(count).toBe(1)
})

/** Who chooses the module Fiscal is asked for the number of the invoice. */
async function askOnCondition(account: Account): Promise<void> {
  interface Field {
    id: number
    title_in_portal: string
  }
  const { ticket_fields: fields } = await account.call<{ ticket_fields: Field[] }>('GET', '/api/v2/ticket_fields.json')
  const module = fields.find(field => field.title_in_portal === 'Módulo')
  const portal = { visible_in_portal: true, editable_in_portal: true }
  const { ticket_field: number } = await account.call<{ ticket_field: Field }>('POST', '/api/v2/ticket_fields.json', {
    ticket_field: { type: 'text', title: 'Número da nota', ...portal }
  })
  const { ticket_forms: forms } = await account.call<{
    ticket_forms: { id: number; default: boolean; ticket_field_ids: number[] }[]
  }>('GET', '/api/v2/ticket_forms.json')
  const form = forms.find(one => one.default)
  await account.call('PUT', `/api/v2/ticket_forms/${form?.id}.json`, {
    ticket_form: {
      ticket_field_ids: [...(form?.ticket_field_ids ?? []), number.id],
      end_user_conditions: [
        { parent_field_id: module?.id, value: 'modulo_fiscal', child_fields: [{ id: number.id, is_required: true }] }
      ]
    }
  })
}

test('colleagues see the organization’s requests as it lets them, and answer only where it lets them', async ({
  account,
  page
}) => {
  const { organizations } = await account.call<{ organizations: { id: number; name: string }[] }>(
    'GET',
    '/api/v2/organizations.json'
  )
  const aurora = organizations.find(one => one.name === 'Indústria Aurora')?.id
  const share = (organization: object) => account.call('PUT', `/api/v2/organizations/${aurora}.json`, { organization })
  await share({ shared_tickets: true })
  await openPortal(page, account, 'Diego Dias', '/requests')
  await expect(page.getByRole('link', { name: subject })).toHaveCount(0)
  await page.getByRole('link', { name: 'Indústria Aurora' }).click()
  await page.getByRole('link', { name: subject }).click()
  await expect(page.getByText('A sua empresa permite ler, não responder.')).toBeVisible()
  await share({ shared_comments: true })
  await page.reload()
  await replyField(page).fill('Sou colega da Carla.')
  await sendReply(page).click()
  await expect(page.getByText('Resposta enviada.')).toBeVisible()
})

test('articles are read and searched with the client’s rights; without a help center they are not there', async ({
  account,
  page
}) => {
  await openPortal(page, account, carla)
  await page.getByRole('searchbox', { name: 'Buscar artigos' }).fill('consultoria')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /artigos? para/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /Roteiro interno/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Quem pode aceitar uma consultoria na minha empresa?' }).click()
  await expect(page.getByText('Só as pessoas que a sua empresa autorizou.')).toBeVisible()
  await page.getByRole('link', { name: 'Serviços incluídos no contrato de suporte' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'O que fica fora' })).toBeVisible()
  await account.control('PUT', 'guide', { active: false })
  await page.goto(`${account.url}/client`)
  await expect(page.getByRole('link', { name: /^Nova solicitação Conte/ })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveCount(0)
})

test('mails of the rules are read with subject and text, and lead to the request', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-phone')
  const { trigger_categories: categories } = await account.call<{ trigger_categories: { id: string }[] }>(
    'GET',
    '/api/v2/trigger_categories.json'
  )
  const value = [
    'requester_id',
    'Resposta em {{ticket.title}}',
    'Olá, {{ticket.requester.first_name}}!\n\n{{ticket.link}}'
  ]
  await account.call('POST', '/api/v2/triggers.json', {
    trigger: {
      title: 'Avisar o solicitante',
      category_id: categories[0]?.id,
      conditions: { all: [{ field: 'comment_is_public', operator: 'is', value: 'true' }], any: [] },
      actions: [{ field: 'notification_user', value }]
    }
  })
  await openPortal(page, account, carla, '/mails')
  await expect(page.getByText('Nenhum e-mail ainda.')).toBeVisible()
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { comment: { body: 'Recebemos.' } } })
  await page.reload()
  await page.getByText(`Resposta em ${subject}`).click()
  await expect(page.getByText('Olá, Carla!')).toBeVisible()
  await page.getByRole('link', { name: `/agent/tickets/${ticket}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
})

test('a solved request is solved by its client, a closed one goes on in a follow-up', async ({ account, page }) => {
  const ticket = await account.ticketId('demo-unit')
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { type: 'question', status: 'pending' } })
  await openPortal(page, account, carla, `/requests/${ticket}`)
  await expect(page.getByText('Aguardando sua resposta')).toBeVisible()
  await replyField(page).fill('Já está certo.')
  await page.getByRole('button', { name: 'Enviar e marcar como resolvida' }).click()
  await expect(page.getByText('Resolvida', { exact: true })).toBeVisible()
  await account.call('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { status: 'closed' } })
  await page.reload()
  await page.getByRole('link', { name: 'Abrir uma solicitação de acompanhamento' }).click()
  await page.getByRole('textbox', { name: /^Assunto/ }).fill('Voltou')
  await page.getByRole('textbox', { name: /^Descrição/ }).fill('O rateio voltou a falhar.')
  await page.getByRole('button', { name: 'Enviar solicitação' }).click()
  await expect(page.getByText('Solicitação enviada.')).toBeVisible()
  const { tickets } = await account.call<{ tickets: { subject: string; via: { source: { from: object } } }[] }>(
    'GET',
    '/api/v2/tickets.json?per_page=100'
  )
  expect(tickets.find(one => one.subject === 'Voltou')?.via.source.from).toMatchObject({ ticket_id: ticket })
})

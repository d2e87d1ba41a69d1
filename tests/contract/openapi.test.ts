import { beforeAll, expect, it } from 'vitest'
import { coverage } from '../../apps/help-desk/src/coverage/coverage'
import { inProcess, type Ask, type InProcess } from '../../apps/help-desk/src/in-process'
import { OpenApiDocument } from './openapi-document'

/** Real answers of the local account, judged by Zendesk's OpenAPI file where ZENDESK_OAS names it. */
const path = process.env['ZENDESK_OAS']
if (!path) process.stdout.write('SKIPPED: the OpenAPI checks need ZENDESK_OAS=<path of the OpenAPI file>\n')

let account: InProcess
let numbers: Record<string, number | string>

interface Write {
  method: 'POST' | 'PUT'
  path: string
  body: unknown
}

beforeAll(async () => {
  account = inProcess('demo')
  const { tables } = account.desk
  const admin = account.as('admin')
  await admin('POST', 'user_fields', { user_field: { key: 'apelido', type: 'text', title: 'Apelido' } })
  await admin('POST', 'organization_fields', { organization_field: { key: 'cnpj', type: 'text', title: 'CNPJ' } })
  await admin('POST', 'ticket_fields', {
    ticket_field: { type: 'tagger', title: 'Cor', custom_field_options: [{ name: 'Azul', value: 'azul' }] }
  })
  const ticket = account.ticket('demo-phone')
  await admin('PUT', `tickets/update_many?ids=${ticket}`, { ticket: { additional_tags: ['x'] } })
  await account.desk.queue.idle()
  await makeRules(admin)
  const field = tables.ticketFields.find().at(-1)
  numbers = {
    ticket_id: ticket,
    request_id: ticket,
    ticket_audit_id: tables.audits.find({ where: { ticket_id: ticket } })[0]?.id ?? 0,
    ticket_comment_id: tables.comments.find({ where: { ticket_id: ticket } })[0]?.id ?? 0,
    attachment_id: await uploaded(),
    job_status_id: tables.jobs.find()[0]?.id ?? '',
    user_id: account.userId('carla@aurora.example'),
    organization_id: tables.organizations.find()[0]?.id ?? 0,
    organization_membership_id: tables.organizationMemberships.find()[0]?.id ?? 0,
    group_id: tables.groups.find()[0]?.id ?? 0,
    group_membership_id: tables.groupMemberships.find()[0]?.id ?? 0,
    ticket_field_id: field?.id ?? 0,
    ticket_field_option_id: field?.custom_field_options?.[0]?.id ?? 0,
    user_field_id: tables.userFields.find()[0]?.id ?? 0,
    organization_field_id: tables.organizationFields.find()[0]?.id ?? 0,
    ticket_form_id: tables.ticketForms.find()[0]?.id ?? 0,
    locale_id: 19,
    key: 'ficha',
    key_or_id: 'nota',
    'records/': tables.customObjectRecords.find()[0]?.id ?? '',
    'macros/': tables.macros.find()[0]?.id ?? 0,
    'views/': tables.views.find()[0]?.id ?? 0,
    'triggers/': tables.triggers.find()[0]?.id ?? 0,
    'trigger_categories/': tables.triggerCategories.find()[0]?.id ?? '',
    'automations/': tables.automations.find()[0]?.id ?? 0
  }
})

async function uploaded(): Promise<number> {
  const { body } = await account.as('admin')<{ upload: { attachment: { id: number } } }>(
    'POST',
    'uploads?filename=nota.txt',
    'texto'
  )
  return body.upload.attachment.id
}

async function makeRules(admin: Ask): Promise<void> {
  const solve = [{ field: 'status', value: 'solved' }]
  const all = [{ field: 'status', operator: 'is', value: 'pending' }]
  const waited = { field: 'PENDING', operator: 'greater_than', value: '240' }
  await admin('POST', 'macros', { macro: { title: 'M', actions: solve } })
  const { body } = await admin<{ trigger_category: { id: string } }>('POST', 'trigger_categories', {
    trigger_category: { name: 'C', position: 1 }
  })
  const trigger = { title: 'T', category_id: body.trigger_category.id, conditions: { all, any: [] }, actions: solve }
  await admin('POST', 'triggers', { trigger })
  await admin('POST', 'automations', { automation: { title: 'A', all: [...all, waited], any: [], actions: solve } })
  await admin('POST', 'custom_objects', {
    custom_object: { key: 'ficha', title: 'Ficha', title_pluralized: 'Fichas', include_in_list_view: false }
  })
  await admin('POST', 'custom_objects/ficha/fields', {
    custom_object_field: { key: 'nota', type: 'text', title: 'Nota' }
  })
  await admin('POST', 'custom_objects/ficha/records', {
    custom_object_record: { name: 'um', custom_object_fields: { nota: 'x' } }
  })
}

/** Where live answers are known to differ from the file. */
const known = [
  // described, and shown in its example, as one object; a ticket has several fields
  '/macros/{id}/apply: /result/ticket/fields must be object'
]

/** What a reading needs beside its path. */
const queries: Record<string, string> = {
  '/api/v2/search': '?query=type:ticket%20status:open',
  '/api/v2/search/count': '?query=status:open',
  '/api/v2/requests/search': '?query=nota',
  '/api/v2/search/export': '?query=status:open&filter[type]=ticket',
  '/api/v2/tickets/show_many': '?ids=1,2',
  '/api/v2/users/show_many': '?ids=370000000001',
  '/api/v2/users/search': '?query=carla',
  '/api/v2/users/autocomplete': '?name=carla',
  '/api/v2/organizations/show_many': '?ids=380000000001',
  '/api/v2/organizations/search': '?external_id=cli-aurora',
  '/api/v2/organizations/autocomplete': '?name=ind',
  '/api/v2/uploads': '?filename=nota.txt',
  '/api/v2/ticket_forms/show_many': '?ids=363000000001',
  '/api/v2/job_statuses/show_many': '?ids=x',
  '/api/v2/autocomplete/tags': '?name=x',
  '/api/v2/custom_objects/{key}/records/autocomplete': '?name=um',
  '/api/v2/custom_objects/{key}/records/search': '?query=um',
  '/api/v2/macros/search': '?query=M',
  '/api/v2/triggers/search': '?query=T',
  '/api/v2/automations/search': '?query=A',
  '/api/v2/views/search': '?query=tickets',
  '/api/v2/views/count_many': '?ids=365000000001',
  '/api/v2/views/show_many': '?ids=365000000001'
}

/** `{id}` is told apart by the resource before it. */
const nameOf = (before: string | undefined, name: string) => (name === 'id' ? (before ?? name) : name)
const variable = /(?:(\w+\/))?\{(\w+)\}/g

const fill = (template: string) =>
  template.replaceAll(variable, (_, before: string | undefined, name: string) => {
    return `${before ?? ''}${numbers[nameOf(before, name)] ?? 0}`
  })

const fillable = (template: string) =>
  [...template.matchAll(variable)].every(match => nameOf(match[1], match[2] ?? '') in numbers)

function writes(): Write[] {
  const comment = { body: 'Olá' }
  return [
    { method: 'POST', path: '/api/v2/tickets', body: { ticket: { subject: 'a', comment } } },
    { method: 'PUT', path: '/api/v2/tickets/{ticket_id}', body: { ticket: { comment, priority: 'low' } } },
    { method: 'POST', path: '/api/v2/requests', body: { request: { subject: 'a', comment } } },
    { method: 'POST', path: '/api/v2/uploads', body: 'texto' },
    { method: 'PUT', path: '/api/v2/requests/{request_id}', body: { request: { comment } } },
    { method: 'PUT', path: '/api/v2/tickets/{ticket_id}/tags', body: { tags: ['a'] } },
    { method: 'POST', path: '/api/v2/tickets/create_many', body: { tickets: [{ subject: 'a', comment }] } },
    { method: 'POST', path: '/api/v2/users', body: { user: { name: 'Z', email: 'z@aurora.example' } } },
    { method: 'PUT', path: '/api/v2/users/{user_id}', body: { user: { notes: 'n' } } },
    { method: 'POST', path: '/api/v2/organizations', body: { organization: { name: 'Nova' } } },
    { method: 'PUT', path: '/api/v2/organizations/{organization_id}', body: { organization: { notes: 'n' } } },
    { method: 'POST', path: '/api/v2/groups', body: { group: { name: 'Novo' } } },
    { method: 'POST', path: '/api/v2/ticket_fields', body: { ticket_field: { type: 'date', title: 'Dia' } } },
    { method: 'PUT', path: '/api/v2/ticket_fields/{ticket_field_id}', body: { ticket_field: { title: 'Tom' } } },
    { method: 'POST', path: '/api/v2/user_fields', body: { user_field: { key: 'k', type: 'date', title: 'K' } } },
    { method: 'POST', path: '/api/v2/ticket_forms', body: { ticket_form: { name: 'F', ticket_field_ids: [] } } },
    { method: 'PUT', path: '/api/v2/ticket_forms/{ticket_form_id}', body: { ticket_form: { name: 'G' } } }
  ]
}

it.runIf(path)('answers in the shapes of the OpenAPI file', async () => {
  const document = new OpenApiDocument(path ?? '')
  const admin = account.as('admin')
  const readings = coverage
    .filter(row => row.method === 'GET')
    .map(row => ({ method: 'GET', path: row.path, body: undefined }))
    .filter(row => fillable(row.path))
  const found: string[] = []
  let checked = 0
  let undescribed = 0
  for (const call of [...writes(), ...readings]) {
    const template = document.templateOf(call.method, call.path)
    if (!template) {
      undescribed++
      continue
    }
    const { status, body } = await admin<unknown>(call.method, fill(call.path) + (queries[call.path] ?? ''), call.body)
    const wrong =
      status >= 400
        ? [`answered ${status} ${JSON.stringify(body)}`]
        : document.violations(call.method, template, status, body)
    if (wrong === null) {
      undescribed++
      continue
    }
    checked++
    const told = [...new Set(wrong)].map(text => `${call.method} ${call.path}: ${text}`)
    found.push(...told.filter(text => !known.some(part => text.includes(part))))
  }
  process.stdout.write(
    `OpenAPI: ${checked} paths checked, ${found.length} violations, ${undescribed} not described there\n`
  )
  expect(found).toEqual([])
  expect(checked).toBeGreaterThan(50)
})

it.runIf(path)('would notice a wrong answer', () => {
  const document = new OpenApiDocument(path ?? '')
  const wrong = document.violations('GET', '/api/v2/tickets/{ticket_id}', 200, { ticket: { id: 'x', tags: 'y' } })
  expect(wrong).toContainEqual(expect.stringContaining('/ticket/id must be integer,null'))
  expect(wrong).toContainEqual(expect.stringContaining('/ticket/tags must be array,null'))
})

it('refuses a file that is not there', () => {
  expect(() => new OpenApiDocument('/nowhere/zendesk.yaml')).toThrow('does not exist')
})

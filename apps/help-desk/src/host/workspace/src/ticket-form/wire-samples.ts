import type { WireComment, WireField, WireTicket } from '../rest/wire'

/** Small whole answers of the REST API for the tests beside this file. */
export const sampleTicket = (changes: Partial<WireTicket> = {}): WireTicket => ({
  id: 7,
  subject: 'Nota com valor negativo',
  description: 'A nota saiu com valor negativo',
  status: 'open',
  type: null,
  priority: 'normal',
  tags: ['fiscal'],
  requester_id: 100,
  assignee_id: null,
  group_id: 30,
  organization_id: 20,
  brand_id: 1,
  ticket_form_id: 5,
  external_id: null,
  email_cc_ids: [],
  custom_fields: [
    { id: 11, value: null },
    { id: 12, value: null },
    { id: 13, value: false }
  ],
  via: { channel: 'voice' },
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z',
  ...changes
})

export const sampleComment = (id: number, changes: Partial<WireComment> = {}): WireComment => ({
  id,
  type: 'Comment',
  author_id: 100,
  body: 'Olá',
  html_body: '<p>Olá</p>',
  plain_body: 'Olá',
  public: true,
  audit_id: 1000 + id,
  attachments: [],
  via: { channel: 'voice' },
  created_at: '2026-11-20T10:00:00Z',
  ...changes
})

export const sampleFields: WireField[] = [
  {
    id: 11,
    type: 'tagger',
    title: 'Módulo',
    active: true,
    required: false,
    custom_field_options: [
      { id: 1, name: 'Fiscal', value: 'modulo_fiscal' },
      { id: 2, name: 'Estoque', value: 'modulo_estoque' }
    ]
  },
  { id: 12, type: 'date', title: 'Data controle', active: true, required: false },
  { id: 13, type: 'checkbox', title: 'Pronta', active: true, required: false, tag: 'pronta' }
]

import type { Person } from '../../ports'
import { createMemoryAccount, type MemoryAccount, type MemoryTicket } from './account'

/** Ids of the people and things of a small account, for tests: one Fiscal team, one client, one Unit. */
export const demo = {
  lia: 11,
  ana: 12,
  bruno: 13,
  fabi: 14,
  /** The shop's own account. */
  shop: 15,
  carla: 21,
  diego: 22,
  ursula: 23,
  aurora: 31,
  serra: 32,
  ticket: 35,
  otherTicket: 36
} as const

const termsOf = (name: string, price: string): string =>
  `Olá! ${name}: ${price} por minuto + impostos. Responda "aceito".`

const TEXTS: Readonly<Record<string, string>> = {
  consult_abertura_tecnica: termsOf('Consultoria Técnica', 'R$ 3,50'),
  consult_abertura_modulo: termsOf('Consultoria do Módulo', 'R$ 2,80'),
  assessoria_disponibilidade: 'Pauta. [assuntos]\nHorários:\n[horarios]\nCom: [especialista], [duracao]. [contato]'
}
const TIME_LOG = 'Data: [data]\nAnalista: [analista]\nTempo: [minutos] min\nFaturável: [faturavel]\n\n[descricao]'

/** Monday 23 November 2026, 10:00 in São Paulo. */
export function createDemoAccount(): MemoryAccount {
  const account = createMemoryAccount('2026-11-23T13:00:00Z')
  account.map = {
    ticketFields: Object.fromEntries(FIELDS.map((key, index) => [key, 500 + index])),
    macros: Object.fromEntries(MACROS.map((key, index) => [key, 700 + index])),
    groups: { leaders: 71, finance: 72, fiscal: 73, faturamento: 74, financeiro: 75, estoque: 76, integrations: 77 },
    rosterHash: null
  }
  for (const [key, id] of Object.entries(account.map.macros)) {
    account.macros.set(id, { text: TEXTS[key] ?? TIME_LOG, public: true })
  }
  account.groups = {
    leaders: [demo.lia],
    finance: [demo.fabi],
    integrations: [demo.shop],
    fiscal: [demo.lia, demo.ana, demo.bruno]
  }
  for (const person of PEOPLE) account.people.set(person.id, person)
  account.organizations.set(demo.aurora, { id: demo.aurora, name: 'Indústria Aurora', fields: {} })
  account.organizations.set(demo.serra, {
    id: demo.serra,
    name: 'Unidade Serra',
    fields: { unit_code: 'T01234', cnpj: '11222333000181' }
  })
  account.tickets.set(demo.ticket, ticketOf(demo.ticket, 'Nota gravada com valor negativo'))
  account.tickets.set(demo.otherTicket, ticketOf(demo.otherTicket, 'Relatório de impostos'))
  return account
}

function ticketOf(id: number, subject: string): MemoryTicket {
  return {
    id,
    subject,
    status: 'open',
    updatedAt: '2026-11-23T12:00:00Z',
    createdAt: '2026-11-23T12:00:00Z',
    requesterId: demo.carla,
    organizationId: demo.aurora,
    emailCcIds: [],
    tags: [],
    fields: { ...Object.fromEntries(FIELDS.map(key => [key, null])), module: 'modulo_fiscal' },
    followsTicketId: null,
    channel: 'voice',
    assignee: { userId: demo.bruno, groupId: 73 },
    history: {
      comments: [
        {
          id: id * 100,
          auditId: id * 100 - 1,
          authorId: demo.carla,
          auditAuthorId: demo.carla,
          public: true,
          text: subject,
          at: '2026-11-23T12:00:00Z',
          channel: 'voice',
          flags: []
        }
      ],
      operations: [],
      metadata: [],
      mergedInto: null,
      auditIds: [id * 100 - 1],
      requesters: [{ at: '2026-11-23T12:00:00Z', auditId: id * 100 - 1, requesterId: demo.carla }],
      organizations: [{ at: '2026-11-23T12:00:00Z', auditId: id * 100 - 1, organizationId: demo.aurora }]
    }
  }
}

const FIELDS = [
  'consult_appointment',
  'consult_billable_minutes',
  'consult_demand',
  'consult_deputy',
  'consult_due_date',
  'consult_due_hour',
  'consult_due_words',
  'consult_op',
  'consult_payer_name',
  'consult_ready',
  'consult_stage',
  'consult_transfer',
  'consult_transfer_send',
  'data_acordo',
  'data_controle',
  'module',
  'request_type'
]

const MACROS = [
  'consult_abertura_tecnica',
  'consult_abertura_modulo',
  'consult_registro_tempo',
  'assessoria_disponibilidade'
]

function person(id: number, name: string, role: Person['role'], more: Partial<Person> = {}): Person {
  const email = `${name.toLowerCase().split(' ')[0]}@example.example`
  return { id, name, email, role, organizationId: null, locale: 'pt-BR', tags: [], fields: {}, ...more }
}

const PEOPLE: Person[] = [
  person(demo.lia, 'Lia Líder', 'agent'),
  person(demo.ana, 'Ana Sênior', 'agent', { tags: ['senior_fiscal'] }),
  person(demo.bruno, 'Bruno Pleno', 'agent'),
  person(demo.fabi, 'Fabi Financeiro', 'agent'),
  person(demo.shop, 'Loja', 'agent'),
  person(demo.carla, 'Carla', 'end-user', {
    organizationId: demo.aurora,
    fields: { permite_consultoria: 'consultoria_sim' }
  }),
  person(demo.diego, 'Diego', 'end-user', {
    organizationId: demo.aurora,
    fields: { permite_consultoria: 'consultoria_nao' }
  }),
  person(demo.ursula, 'Úrsula', 'end-user', { organizationId: demo.serra, fields: { unit_responsible: true } })
]

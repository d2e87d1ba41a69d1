import type { ReactNode } from 'react'
import type { Account } from '../../rest/directory'
import type { WireField, WireTicket, WireUser } from '../../rest/wire'
import { customLabel } from '../../ticket-form/statuses'
import { momentText } from '../shared/dates'
import { channelNames, priorityNames, statusNames, typeNames } from '../shared/names'
import { SlaBadge } from '../sla/SlaBadge'
import { openTargets, targetState } from '../sla/sla-words'
import { StatusBadge } from '../shared/StatusBadge'
import type { Column } from './TicketTable'

export interface ColumnWorld {
  account: Account
  people: ReadonlyMap<number, WireUser>
  organizations: ReadonlyMap<number, string>
  now: Date
}

type Show = (ticket: WireTicket, world: ColumnWorld) => ReactNode
/** What a cell that is no text is called where rows are grouped by it. */
type Text = (ticket: WireTicket, world: ColumnWorld) => string
const person = (id: number | null, world: ColumnWorld): string =>
  id === null ? '-' : (world.people.get(id)?.name ?? '…')
const moment = (stamp: string, world: ColumnWorld): string => momentText(stamp, world.now)

const nextTarget = (ticket: WireTicket) => openTargets(ticket.slas?.policy_metrics ?? [])[0]

const columns: Record<string, { title: string; show: Show; text?: Text }> = {
  nice_id: { title: 'ID', show: ticket => `#${ticket.id}` },
  ticket_id: { title: 'ID', show: ticket => `#${ticket.id}` },
  status: {
    title: 'Status',
    show: (ticket, { account }) => <StatusBadge status={ticket.status} label={customLabel(account.statuses, ticket)} />,
    text: ticket => statusNames[ticket.status] ?? ticket.status
  },
  sla_next_breach_at: {
    title: 'SLA',
    show: (ticket, { now }) => {
      const target = nextTarget(ticket)
      return target ? <SlaBadge target={target} now={now} /> : '-'
    },
    text: (ticket, { now }) => {
      const target = nextTarget(ticket)
      return target ? targetState(target, now).short : '-'
    }
  },
  subject: { title: 'Assunto', show: ticket => ticket.subject ?? `Ticket #${ticket.id}` },
  description: { title: 'Assunto', show: ticket => ticket.subject ?? `Ticket #${ticket.id}` },
  requester: { title: 'Solicitante', show: (ticket, world) => person(ticket.requester_id, world) },
  assignee: { title: 'Atribuído', show: (ticket, world) => person(ticket.assignee_id, world) },
  group: {
    title: 'Grupo',
    show: (ticket, { account }) => account.groups.find(g => g.id === ticket.group_id)?.name ?? '-'
  },
  organization: {
    title: 'Organização',
    show: (ticket, world) => (ticket.organization_id ? (world.organizations.get(ticket.organization_id) ?? '…') : '-')
  },
  type: { title: 'Tipo', show: ticket => typeNames[ticket.type ?? ''] ?? '-' },
  priority: { title: 'Prioridade', show: ticket => priorityNames[ticket.priority ?? ''] ?? '-' },
  channel: { title: 'Canal', show: ticket => channelNames[ticket.via.channel] ?? ticket.via.channel },
  created: { title: 'Solicitado', show: (ticket, world) => moment(ticket.created_at, world) },
  created_at: { title: 'Solicitado', show: (ticket, world) => moment(ticket.created_at, world) },
  updated: { title: 'Atualizado', show: (ticket, world) => moment(ticket.updated_at, world) },
  updated_at: { title: 'Atualizado', show: (ticket, world) => moment(ticket.updated_at, world) },
  ticket_form: {
    title: 'Formulário',
    show: (ticket, { account }) => account.forms.find(form => form.id === ticket.ticket_form_id)?.name ?? '-'
  }
}

/** A view's column, as `execution.columns` names it: a system field's key or a custom field's id. */
export function viewColumn(id: string, title: string, world: ColumnWorld): Column {
  const system = columns[id]
  if (system) {
    const key = id === 'description' ? 'subject' : id
    const { title: named, show, text } = system
    return {
      id: key,
      title: named,
      cell: ticket => show(ticket, world),
      ...(text ? { text: (ticket: WireTicket) => text(ticket, world) } : {})
    }
  }
  const field = world.account.fields.find(candidate => String(candidate.id) === id.replace('custom_fields_', ''))
  return { id, title: field?.title ?? title, cell: ticket => (field ? customText(field, ticket) : '-') }
}

function customText(field: WireField, ticket: WireTicket): string {
  const value = ticket.custom_fields.find(candidate => candidate.id === field.id)?.value ?? null
  if (value === null || value === '' || value === false) return '-'
  if (value === true) return 'Sim'
  const name = (text: string): string => field.custom_field_options?.find(option => option.value === text)?.name ?? text
  if (Array.isArray(value)) return value.map(name).join(', ')
  if (field.type === 'date') return String(value).split('-').reverse().join('/')
  return name(String(value))
}

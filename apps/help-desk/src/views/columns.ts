import type { Desk } from '../desk'

/** What a column is called when it is read. View columns table, OAS CreateView. */
const TITLES: Readonly<Record<string, string>> = {
  assigned: 'Assigned',
  assignee: 'Assignee',
  due_date: 'Due date',
  group: 'Group',
  nice_id: 'ID',
  updated: 'Updated',
  updated_assignee: 'Assignee updated',
  updated_requester: 'Requester updated',
  updated_by_type: 'Updater',
  organization: 'Organization',
  priority: 'Priority',
  created: 'Requested',
  requester: 'Requester',
  locale_id: 'Requester language',
  satisfaction_score: 'Satisfaction',
  sla_next_breach_at: 'Next SLA breach',
  solved: 'Solved',
  status: 'Status',
  subject: 'Subject',
  submitter: 'Submitter',
  ticket_form: 'Form',
  type: 'Type',
  brand: 'Brand'
}

/** Written `description`, read `subject`: as the reference's table and its recorded views show. */
const WRITTEN: Readonly<Record<string, string>> = { description: 'subject', ticket_id: 'nice_id' }

/** Not to be sorted or grouped by. OAS CreateView, "View sorting" */
const UNSORTED = ['subject', 'submitter', 'custom_status_id']

export interface Column {
  id: string | number
  title: string
  /** Type of a custom field. */
  type?: string
  url?: string
}

/** A column by name, custom-field id or the title of a custom field; undefined when there is none. */
export function columnOf(desk: Desk, wanted: string | number): Column | undefined {
  const text = String(wanted).replace(/^custom_fields_/, '')
  const name = WRITTEN[text] ?? text
  const title = TITLES[name]
  if (title !== undefined) return { id: name, title }
  const { ticketFields } = desk.tables
  const named = ticketFields.get(Number(text)) ?? ticketFields.find().find(one => one.title === text && one.removable)
  const field = named?.removable ? named : undefined
  if (!field) return undefined
  const url = `${desk.url}/api/v2/ticket_fields/${field.id}.json`
  return { id: field.id, title: field.title, type: field.type, url }
}

/** What a view can be narrowed by. */
const FILTERED = [
  'status',
  'type',
  'priority',
  'group',
  'assignee',
  'requester',
  'organization',
  'brand',
  'ticket_form'
]

export const filterable = (column: Column): boolean => typeof column.id === 'number' || FILTERED.includes(column.id)

export const sortable = (column: Column): boolean => !UNSORTED.includes(String(column.id))

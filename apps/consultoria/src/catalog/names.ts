import type { TicketFieldKey } from './generated/catalog'

/** The one spelling of each Zendesk name the app speaks; what the definitions create must read the same. */
export const RECORD_OBJECT = 'consultoria_record'
export const TIMER_OBJECT = 'consultoria_timer'

export const LEADERS_GROUP = 'leaders'
export const FINANCE_GROUP = 'finance'
/** Programs that tell payments through the API. */
export const INTEGRATIONS_GROUP = 'integrations'

/** Zendesk's own: set on a ticket that was merged into another. */
export const TAG_MERGED = 'closed_by_merge'

/** Ticket fields of ours that are ticked, not written. */
const CHECKBOXES: readonly TicketFieldKey[] = [
  'consult_ready',
  'consult_deputy',
  'consult_transfer_send',
  'consult_waiver',
  'consult_low'
]
export const CHECKBOX_FIELDS: readonly string[] = CHECKBOXES
/** Ticked together with a transfer's text: the trigger that mails the text unticks it. */
export const TRANSFER_SIGNAL: TicketFieldKey = 'consult_transfer_send'
/** Where integrations tell a payment. */
export const TOLD_FIELD: TicketFieldKey = 'purchase_paid'
/** Carries the operation id of what the agent's own submit sends. */
export const OPERATION_FIELD: TicketFieldKey = 'consult_op'

const ROUTING: readonly TicketFieldKey[] = ['request_type', 'module']
/** Fields that say which modality a ticket is and which team answers for it. */
export const ROUTING_FIELDS: readonly string[] = ROUTING

/** Channels whose messages are a conversation in real time. */
export const CHAT_CHANNELS: readonly string[] = ['chat', 'chat_transcript', 'native_messaging', 'whatsapp']

/** The one spelling of each Zendesk name the app speaks; what the definitions create must read the same. */
export const RECORD_OBJECT = 'consultoria_record'
export const TIMER_OBJECT = 'consultoria_timer'

export const LEADERS_GROUP = 'leaders'
export const FINANCE_GROUP = 'finance'

export const TAG_CONSULTATION = 'consultoria'
export const TAG_SEND_TRANSFER = 'consult_repasse_enviar'

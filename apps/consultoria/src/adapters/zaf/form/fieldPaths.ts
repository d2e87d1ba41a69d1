import type { AccountMap } from '../../../ports'

/** The spellings of one ticket field: `custom_field_<id>` behind a colon when read or set, behind a dot in its event. */
interface FieldPath {
  key: string
  id: number
  value: string
  changed: string
}

export function fieldPaths(account: AccountMap): FieldPath[] {
  return Object.entries(account.ticketFields).map(([key, id]) => ({
    key,
    id,
    value: `ticket.customField:custom_field_${id}`,
    changed: `ticket.custom_field_${id}.changed`
  }))
}

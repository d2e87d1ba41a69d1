import type { Desk } from '../desk'

const key = 'status_hold'

/** Whether tickets can be put on hold; it can be switched off. https://support.zendesk.com/hc/en-us/articles/4408889282458 */
export const hasHold = (desk: Desk): boolean => desk.tables.settings.get(key)?.value !== false

/** Tickets that are on hold stay it. */
export function switchHold(desk: Desk, value: boolean): void {
  if (desk.tables.settings.get(key)) desk.tables.settings.update(key, { value })
  else desk.tables.settings.insert({ id: key, value })
}

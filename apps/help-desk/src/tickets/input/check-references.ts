import type { Desk } from '../../desk'
import type { Problems } from '../../http/problems'
import { isRecord, wholeOf, wholesOf, type JsonRecord } from '../../input'

/** People, macros and tickets a body names beside those it is about: each has to be there. */
export function checkReferences(desk: Desk, input: JsonRecord, problems: Problems): void {
  const { users, macros, tickets } = desk.tables
  const comment = isRecord(input['comment']) ? input['comment'] : {}
  const check = (name: string, value: unknown, exists: (id: number) => boolean) => {
    const id = wholeOf(value)
    if (id !== undefined && !exists(id)) problems.add(name, `${name}: ${id} does not exist`)
  }
  const isUser = (id: number) => users.get(id) !== undefined
  check('submitter_id', input['submitter_id'], isUser)
  check('author_id', comment['author_id'], isUser)
  for (const id of [input['macro_id'], ...wholesOf(input['macro_ids'])])
    check('macro_id', id, macro => macros.get(macro) !== undefined)
  check('via_followup_source_id', input['via_followup_source_id'], ticket => tickets.get(ticket) !== undefined)
}

import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { AccountMap, FormPatch } from '../../../ports'
import type { ZafClient } from '../client/client'
import { NoAnswer, within } from '../client/deadline'
import { fieldPaths } from './fieldPaths'
import { sameValue } from './sameValue'
import { idOf, textOf, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'

const TIME_OUT = 10_000

/** One bulk set, then the values are read back: Zendesk drops what a form or a rule does not allow without a word. */
export async function stageForm(
  client: ZafClient,
  account: AccountMap,
  patch: FormPatch
): Promise<Result<void, Refusal>> {
  const paths = new Map(fieldPaths(account).map(field => [field.key, field.value]))
  const wanted: { name: string; path: string; value: unknown }[] = []
  if (patch.subject !== undefined) wanted.push({ name: 'subject', path: 'ticket.subject', value: patch.subject })
  if (patch.status !== undefined) wanted.push({ name: 'status', path: 'ticket.status', value: patch.status })
  for (const [key, value] of Object.entries(patch.fields ?? {})) {
    const path = paths.get(key)
    if (path === undefined) return refuse('field_not_provisioned', { field: key })
    wanted.push({ name: key, path, value: value ?? '' })
  }
  const values: Wire = Object.fromEntries(wanted.map(({ path, value }) => [path, value]))
  if (patch.assignee) values['ticket.assignee'] = assigneeOf(patch.assignee)
  try {
    if (patch.removeTags?.length) await within(TIME_OUT, client.invoke('ticket.tags.remove', patch.removeTags))
    const answer = Object.keys(values).length > 0 ? await within(TIME_OUT, client.set(values)) : {}
    const errors = wireOf(answer['errors'])
    const back = await within(
      TIME_OUT,
      client.get([...wanted.map(item => item.path), 'ticket.assignee.user', 'ticket.assignee.group'])
    )
    const lost = wanted.find(({ path, value }) => path in errors || !sameValue(back[path], value))
    if (lost)
      return refuse('field_not_taken', { field: lost.name, message: textOf(wireOf(errors[lost.path])['message']) })
    if (patch.assignee && !assigned(back, patch.assignee))
      return refuse('field_not_taken', { field: 'assignee', message: '' })
    return ok(undefined)
  } catch (failure) {
    return refuse(failure instanceof NoAnswer ? 'form_no_answer' : 'form_refused', { message: String(failure) })
  }
}

function assigneeOf({ userId, groupId }: NonNullable<FormPatch['assignee']>): Wire {
  return { ...(userId === null ? {} : { userId }), ...(groupId === null ? {} : { groupId }) }
}

function assigned(back: Wire, { userId, groupId }: NonNullable<FormPatch['assignee']>): boolean {
  const user = idOf(wireOf(back['ticket.assignee.user'])['id'])
  const group = idOf(wireOf(back['ticket.assignee.group'])['id'])
  return (userId === null || user === userId) && (groupId === null || group === groupId)
}

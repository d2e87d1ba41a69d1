import type { Instant } from '../../../domain/kernel/instant'
import type { AccountMap, TicketWrite } from '../../../ports'
import type { ZafClient } from '../client/client'
import { pause, within } from '../client/deadline'
import { fieldPaths } from './fieldPaths'
import { sameValue } from './sameValue'
import { idOf, instantOf, textsOf, wireOf } from '../../../../../../packages/zendesk-wire/wire'

const LONGEST = 3_000
const STEP = 100
const READ_TIME_OUT = 2_000

interface FormCatchUp {
  wrote(change: TicketWrite, updatedAt: Instant): void
  /** Resolves when the open form shows what was written last, or when it had its time. */
  done(): Promise<void>
}

/**
 * The open form learns of our own REST update a moment later. What is put on the form before that is an edit of an outdated
 * ticket, and the agent's Submit would be refused ("a change was made"). Stamps have whole seconds, so the written values
 * are looked at as well.
 */
export function createFormCatchUp(client: ZafClient, account: AccountMap): FormCatchUp {
  let awaited: { paths: string[]; isShown(form: Record<string, unknown>): boolean } | null = null
  return {
    wrote({ fields = {}, removeTags = [], subject, assignee, requester }, updatedAt) {
      const values = fieldPaths(account).flatMap(({ key, value: path }) => {
        const wanted = Object.entries(fields).find(([name]) => name === key)
        return wanted ? [{ path, value: wanted[1] ?? '' }] : []
      })
      awaited = {
        paths: [
          'ticket.updatedAt',
          'ticket.tags',
          'ticket.subject',
          'ticket.assignee.user',
          'ticket.requester',
          ...values.map(({ path }) => path)
        ],
        isShown(form) {
          const tags = textsOf(form['ticket.tags'])
          return (
            instantOf(form['ticket.updatedAt']) >= updatedAt &&
            (!assignee || idOf(wireOf(form['ticket.assignee.user'])['id']) === assignee.userId) &&
            (!requester || idOf(wireOf(form['ticket.requester'])['id']) === requester.id) &&
            (subject === undefined || form['ticket.subject'] === subject) &&
            values.every(({ path, value }) => sameValue(form[path], value)) &&
            !removeTags.some(tag => tags.includes(tag))
          )
        }
      }
    },
    async done() {
      const wanted = awaited
      if (!wanted) return
      for (let waited = 0; waited < LONGEST; waited += STEP) {
        const form = await within(READ_TIME_OUT, client.get(wanted.paths)).catch(() => ({}))
        if (wanted.isShown(form)) break
        await pause(STEP)
      }
      if (awaited === wanted) awaited = null
    }
  }
}

import { ZendeskError } from '../../zendesk/errors'
import { text } from '../../zendesk/wire'
import type { ZendeskClient } from '../../zendesk/zendeskClient'

const ATONCE = 100

/** Names for people to read; the ledger holds ids only. Who cannot be looked up any more is shown by the id. */
export const peopleNames = async (
  client: Pick<ZendeskClient, 'whole'>,
  ids: readonly number[]
): Promise<(id: number) => string> => {
  const all = [...new Set(ids)]
  const names = new Map<number, string>()
  for (let at = 0; at < all.length; at += ATONCE)
    try {
      const users = await client.whole(`/users/show_many?ids=${all.slice(at, at + ATONCE).join(',')}`, 'users')
      for (const user of users) names.set(Number(text(user.id)), text(user.name))
    } catch (error) {
      if (!(error instanceof ZendeskError) || error.status !== 404) throw error
    }
  return id => (names.has(id) ? `${names.get(id)} (${id})` : String(id))
}

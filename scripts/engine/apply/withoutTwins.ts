import { type Bindings, boundId } from '../bindings'
import type { PlannedWrite } from '../plan/plan'
import { resourceType } from '../../resources/all'
import { isTakenByTitle } from '../../resources/standing'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import type { ZendeskClient } from '../../zendesk/zendeskClient'

interface Context {
  client: ZendeskClient
  bindings: Bindings
  known?: ReadonlySet<string>
}

/**
 * A lock only makes it rare that somebody else makes the same: the lists are read once more before the first of a type is
 * made, and what is there by now under the name of one of ours stops the run.
 * @throws {Stopped}
 */
export const withoutTwins = async (writes: readonly PlannedWrite[], { client, bindings, known }: Context) => {
  const creates = writes.filter(write => write.op === 'create')
  const scopes = new Set(creates.map(write => write.scope))
  for (const scope of scopes) {
    const own = creates.filter(write => write.scope === scope)
    const [first] = own
    // Keys of its own are refused to the second by the account itself.
    if (!first || !resourceType(first.type).titled) continue
    const type = resourceType(first.type)
    const list = type.unpaged
      ? await client.whole(type.path(scope), type.collection)
      : await client.list(type.path(scope), type.collection, type.listQuery)
    for (const { key, body } of own) {
      const title = type.identity(body)
      const twin = list.find(
        raw =>
          type.identity(raw) === title &&
          isTakenByTitle(type, raw, body) &&
          known?.has(`${type.name} ${type.id(raw)}`) !== true &&
          bindings.key(type.name, boundId(type.id(raw), scope)) === undefined
      )
      if (twin) throw new Stopped(words().lock.madeMeanwhile(type.name, key, type.id(twin)))
    }
  }
}

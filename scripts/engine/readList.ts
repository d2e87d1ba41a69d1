import { inTurns } from '../zendesk/inTurns'
import type { ResourceType } from '../resources/resource'
import type { Raw } from '../zendesk/wire'
import { ZendeskError } from '../zendesk/errors'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import { words } from '../terminal/language'

/** Objects that are read one by one, beside the other lists. */
const atOnce = 4

/** A list that could not be read. It is not an empty list: whatever was asked for stops here. */
class UnreadableList extends Error {
  override name = 'UnreadableList'
}

/** A list the account's plan seems to be without, and the answer that says so. */
export interface Skipped {
  type: ResourceType['name']
  answer: string
}

/**
 * Everything the account holds of one type. Zendesk answers 403 or 404 where the plan has no such thing: that is told
 * apart only for what nobody needs.
 * @throws {UnreadableList}
 */
export const readList = async (
  client: ZendeskClient,
  type: ResourceType,
  scope: string | null,
  needed: boolean
): Promise<Raw[] | Skipped> => {
  try {
    const list = type.unpaged
      ? await client.whole(type.path(scope), type.collection)
      : await client.list(type.path(scope), type.collection, type.listQuery)
    const { complete } = type
    return complete ? await inTurns(list, atOnce, raw => complete(client, raw)) : list
  } catch (error) {
    if (type.requires && !needed && lacks(error)) return { type: type.name, answer: error.message }
    throw unreadable(type.name, error, type.requires)
  }
}

/** The same for lists that are no definitions: people, languages. @throws {UnreadableList} */
export const orUnreadable = async <T>(name: string, reading: Promise<T>): Promise<T> => {
  try {
    return await reading
  } catch (error) {
    throw unreadable(name, error)
  }
}

const lacks = (error: unknown): error is ZendeskError =>
  error instanceof ZendeskError && (error.status === 403 || error.status === 404)

const unreadable = (name: string, error: unknown, requires?: string) => {
  const said = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
  const advice = whatToDo(error instanceof ZendeskError ? error.status : 0, requires)
  return new UnreadableList(words().account.unreadableList(name, said, advice), { cause: error })
}

const whatToDo = (status: number, requires?: string) => {
  const say = words().account
  // Nothing works without the ledger, so leaving its object out is no way.
  const orLeaveOut = requires === 'custom_objects' ? say.noModality() : requires ? say.orLeaveOut(requires) : ''
  if (status === 401) return say.checkCredentials()
  if (status === 403) return `${say.signInAsAdmin()}${orLeaveOut}`
  if (status === 404) return `${say.checkName()}${orLeaveOut}`
  if (status === 429) return say.waitForOthers()
  return status >= 500 ? say.seeStatus() : say.runAgain()
}

export const skippedSentence = ({ type, answer }: Skipped) => words().account.skipped(type, answer.replace(/\.$/, ''))

import type { Raw, ResourceType } from './types/resource'
import { ZendeskError } from './zendesk/errors'
import type { ZendeskClient } from './zendesk/zendeskClient'

/** A list that could not be read. It is not an empty list: whatever was asked for stops here. */
export class UnreadableList extends Error {
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
    return complete ? await Promise.all(list.map(raw => complete(client, raw))) : list
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
  return new UnreadableList(`The list of ${name} cannot be read (${said}) and is not taken for empty: ${advice}.`, {
    cause: error
  })
}

const whatToDo = (status: number, requires?: string) => {
  const orLeaveOut = requires
    ? `, or take out the definitions that need ${requires} if the account's plan is without`
    : ''
  if (status === 401) return 'check the credentials'
  if (status === 403) return `sign in as an administrator${orLeaveOut}`
  if (status === 404) return `check the account's name${orLeaveOut}`
  if (status === 429) return 'wait until others have finished, then run it again'
  if (status >= 500) return 'see status.zendesk.com and run it again later'
  return 'run it again'
}

export const skippedSentence = ({ type, answer }: Skipped) =>
  `${type} is skipped, no definition needs it: ${answer}. The account's plan, or the token's rights, are without it.`

import { ZafError } from '../../../zaf-bridge/protocol'
import type { Directory } from '../rest/directory'
import type { TicketSession } from '../ticket-form/TicketSession'
import { customKey, fieldIdOf } from '../ticket-form/values'
import { formKeyOf, zafField, zafFields } from './field-model'
import { zafUser } from './people-model'
import { zafChannel, zafComment, zafTicket } from './ticket-model'
import { zafTimeZone } from './time-zones'

interface ReadWorld {
  directory: Directory
  session: TicketSession | null
  now(): Date
  colorScheme(): 'light' | 'dark'
  viewport(): { width: number; height: number }
  assetUrl(file: string): string
  isCollapsed(): boolean
  contexts(): Record<string, unknown>
}

/** `client.get` of one path. @throws ZafError for what does not exist. */
export async function readPath(path: string, world: ReadWorld): Promise<unknown> {
  const [head = '', argument] = splitHead(path)
  const rest = path
    .slice(head.length + (argument === undefined ? 0 : argument.length + 1))
    .split('.')
    .slice(1)
  const { session, directory } = world
  const { me, facts, macros } = directory.account
  if (head === 'assetURL') return world.assetUrl(path.slice('assetURL:'.length))
  if (head === 'colorScheme') return world.colorScheme()
  if (head === 'isCollapsed') return world.isCollapsed()
  if (path === 'viewport.size') return world.viewport()
  if (head === 'instances') return rest.length === 0 ? world.contexts() : walk(world.contexts(), [rest.join('.')])
  if (head === 'currentUser') return walk(await zafUser(me, directory, world.now()), rest)
  if (head === 'currentAccount') {
    const timeZone = zafTimeZone(facts.timeZone, undefined, world.now())
    return walk({ subdomain: facts.subdomain, planName: facts.planName, daysLeftInTrial: 0, timeZone }, rest)
  }
  if (!session) throw new ZafError('No such Api')
  const state = session.state()
  if (head === 'comment') return walk(zafComment(state), rest)
  if (head === 'channel') return walk(zafChannel(state), rest)
  if (head === 'macros')
    return macros.map(({ id, title, description }) => ({ id, title, description: description ?? '' }))
  if (head === 'ticketFields') {
    return argument === undefined
      ? zafFields(directory.account, state)
      : walk(zafField(argument, directory.account, state), rest)
  }
  if (head === 'ticket') return readTicket(path, rest, session, world)
  throw new ZafError('No such Api')
}

/** `ticketFields:custom_field_1.label` → `ticketFields`, `custom_field_1`. */
function splitHead(path: string): [string, string | undefined] {
  const [, head = path, argument] = /^([A-Za-z]+)(?::([^.]+))?/.exec(path) ?? []
  return [head, argument]
}

async function readTicket(path: string, rest: string[], session: TicketSession, world: ReadWorld): Promise<unknown> {
  const { account } = world.directory
  const fieldName = /^ticket\.customField:(.+)$/.exec(path)?.[1]
  if (fieldName !== undefined) {
    const id = fieldIdOf(formKeyOf(fieldName, account))
    if (id === undefined) throw new ZafError(`Could not find field ${fieldName}`)
    const isBox = account.fields.find(field => field.id === id)?.type === 'checkbox'
    return session.state().values[customKey(id)] ?? (isBox ? false : null)
  }
  const ticket = zafTicket(session.state(), world.directory, world.now())
  const [name, ...deeper] = rest
  if (name === undefined) {
    const parts = await Promise.all(Object.entries(ticket).map(async ([key, read]) => [key, await read()] as const))
    return Object.fromEntries(parts)
  }
  const read = ticket[name]
  if (!read) throw new ZafError('No such Api')
  return walk(await read(), deeper)
}

/** Follows `a.b.c` into a value. An empty link on the way gives null; a name nothing has is refused. */
function walk(value: unknown, path: readonly string[]): unknown {
  let current = value
  for (const name of path) {
    if (current === null || current === undefined) return null
    if (typeof current !== 'object' || !(name in current)) throw new ZafError('No such Api')
    current = (current as Record<string, unknown>)[name]
  }
  return current ?? null
}

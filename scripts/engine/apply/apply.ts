import { type Bindings, boundId, toIds } from '../bindings'
import { noteErasedActions } from './erasedActions'
import { withoutTwins } from './withoutTwins'
import { inTwoSteps } from './erasing'
import { byType, inAnyOrder } from './inAnyOrder'
import type { Journal, Step } from './journal'
import { type OrderChange, orderFailure, orderRequest, planOrder, planPlaces } from '../plan/order'
import type { Deletion, Plan, PlannedWrite } from '../plan/plan'
import { keysToIds } from '../refs'
import { forget, remember, renameKey, type State } from '../state'
import { resourceType } from '../../resources/all'
import type { TypeName } from '../../resources/resource'
import { type Raw, record, text } from '../../zendesk/wire'
import { LostAnswer, ZendeskError } from '../../zendesk/errors'
import { repeatLost } from '../../zendesk/lostAnswers'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'

export interface ApplyContext {
  client: ZendeskClient
  bindings: Bindings
  state: State
  /** Called after every write, so that a kill loses at most one entry. */
  saveState: () => void
  journal: Journal
  progress?: (step: Step) => void
  /** `<type> <id>` of what was there when this was planned. */
  known?: ReadonlySet<string>
  /** Whether the journal tells of an object without an entry in the key map that a run of ours made it. */
  madeHere?: (type: TypeName, key: string, id: string, createdAt: string) => boolean
}

/** The account changed between plan and write: nothing of that object was written. */
class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

/** There when it was planned, and not any more. */
class Gone extends ChangedMeanwhile {
  override name = 'Gone'
}

/** Executes exactly this plan, in its order. */
export const applyPlan = async (plan: Plan, context: ApplyContext) => {
  if (plan.problems.length) throw new Stopped(plan.problems)
  for (const { type, key, id, createdAt } of plan.adoptions) {
    if (renameKey(context.state, type, key, { id, createdAt })) continue
    remember(context.state, type, key, {
      id,
      createdAt,
      ...(context.madeHere?.(type, key, id, createdAt) ? {} : { adopted: true })
    })
  }
  context.saveState()
  const { now, later } = inTwoSteps(plan.writes)
  const made = new Map<string, Raw>()
  for (const writes of byType(now)) {
    await withoutTwins(writes, context)
    await inAnyOrder(writes, async write => made.set(`${write.type} ${write.key}`, await carryOut(write, context)))
  }
  for (const change of [...plan.order, ...(await unsettled(plan, context))]) await move(change, context)
  for (const deletion of plan.deletions) {
    context.progress?.({ op: 'delete', type: deletion.type, key: deletion.key })
    await remove(deletion, context)
  }
  for (const change of await displaced(plan, context)) await move(change, context)
  for (const write of later) {
    const current = { ...write, before: made.get(`${write.type} ${write.key}`) ?? write.before }
    await noteErasedActions(current, context)
    await carryOut(current, context)
  }
}

const carryOut = async (write: PlannedWrite, context: ApplyContext) => {
  context.progress?.(write)
  const raw = await execute(write, context)
  const type = resourceType(write.type)
  const id = type.id(raw)
  context.bindings.bind(write.type, write.key, boundId(id, write.scope))
  remember(context.state, write.type, write.key, { id, createdAt: text(raw.created_at) })
  context.saveState()
  await type.finish?.(context.client, id, keysToIds(write.type, write.body, toIds(context.bindings)), write.before)
  context.journal.done(write, id)
  return raw
}

const move = async (change: OrderChange, { client, bindings, journal }: ApplyContext) => {
  const { method, path, body } = orderRequest(change, bindings)
  const moves = change.moves.map(move => ({ ...move, id: bindings.id(change.type, move.key) ?? '' }))
  journal.begin({ op: 'order', type: change.type, moves })
  const failure = orderFailure(await repeatLost(() => client.send(method, path, body)))
  if (failure) throw new Error(failure)
}

/** Gone already is gone. */
const remove = async (deletion: Deletion, context: ApplyContext) => {
  const { type: name, key, scope, id, before, deactivates } = deletion
  const type = resourceType(name)
  const target = `${type.path(scope)}/${id}`
  context.journal.begin({ op: 'delete', type: name, key, scope, id, before, ...(deactivates ? { deactivates } : {}) })
  try {
    await stillAsRead(deletion, target, context)
    if (deactivates) await context.client.send(type.updateMethod, target, { [type.envelope]: { active: false } })
    else await context.client.send('DELETE', target)
  } catch (error) {
    if (!(error instanceof Gone) && !(error instanceof ZendeskError && error.status === 404)) throw error
  }
  if (!deactivates) forget(context.state, name, key)
  context.saveState()
  context.journal.done({ op: 'delete', type: name, key }, id)
}

/** New objects get their positions from the account, so their order is only known after they exist. */
const unsettled = async ({ settle }: Plan, context: ApplyContext) =>
  settle.length ? planOrder(settle, await listsOf(settle, context), context.bindings) : []

/** What goes back to its place does so among what stays. */
const displaced = async ({ places }: Plan, context: ApplyContext) =>
  [...(await listsOf(places, context))].flatMap(([type, list]) => {
    const own = places.filter(place => place.type === type)
    return planPlaces(type, own, list, context.bindings) ?? []
  })

const listsOf = async (types: readonly { type: TypeName }[], { client }: ApplyContext) => {
  const lists = new Map<TypeName, Raw[]>()
  for (const name of new Set(types.map(one => one.type)))
    lists.set(name, await client.list(resourceType(name).path(null), resourceType(name).collection))
  return lists
}

const execute = async (write: PlannedWrite, context: ApplyContext): Promise<Raw> => {
  const type = resourceType(write.type)
  const body = keysToIds(write.type, write.body, toIds(context.bindings))
  const key = write.scope ? write.key.slice(write.scope.length + 1) : write.key
  const path = type.path(write.scope)
  const { op, scope, id, before } = write
  context.journal.begin({ op, type: write.type, key: write.key, scope, id, before, wanted: body })
  if (write.op === 'create')
    return create(write, { [type.envelope]: type.payload(body, { key, before: null }) }, context)
  const target = `${path}/${write.id}`
  if (write.before) await stillAsRead(write, target, context)
  // What cannot change is left out: an update that names it is refused.
  const payload = type.payload(body, { key, before: write.before ?? {} })
  const changeable = Object.fromEntries(Object.entries(payload).filter(([name]) => !type.createOnly.includes(name)))
  return record((await context.client.send(type.updateMethod, target, { [type.envelope]: changeable }))[type.envelope])
}

/** A second is long: two edits in one have the same `updated_at`, so what is compared is compared as well. */
const stillAsRead = async (
  write: Pick<PlannedWrite, 'type' | 'key' | 'before' | 'id'>,
  target: string,
  { client }: ApplyContext
) => {
  const type = resourceType(write.type)
  const before = write.before ?? {}
  const object = [write.type, write.key, String(write.id)] as const
  const found = await client.send('GET', target).catch((error: unknown) => {
    if (!(error instanceof ZendeskError) || error.status !== 404) throw error
    throw new Gone(words().plan.deletedMeanwhile(...object), { cause: error })
  })
  const raw = record(found[type.envelope])
  const now = type.complete ? await type.complete(client, raw) : raw
  const same = JSON.stringify(type.canonical(now)) === JSON.stringify(type.canonical(before))
  if (same && text(now.updated_at) === text(before.updated_at)) return
  throw new ChangedMeanwhile(words().plan.changedMeanwhile(...object))
}

/** A POST whose answer was lost is repeated only after looking for what it made. */
const create = async (write: PlannedWrite, payload: Raw, context: ApplyContext): Promise<Raw> => {
  const type = resourceType(write.type)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return record((await context.client.send('POST', type.path(write.scope), payload))[type.envelope])
    } catch (error) {
      if (type.requires && error instanceof ZendeskError && error.status === 403)
        throw new Stopped(words().account.planHoldsNoMore(error.message.replace(/\.$/, ''), write.type, type.requires))
      const unclear = error instanceof LostAnswer || (error instanceof ZendeskError && error.status >= 500)
      if (!unclear || attempt === 3) throw error
      const made = await findMade(write, payload, context)
      if (made) return made
    }
  }
}

const findMade = async (write: PlannedWrite, payload: Raw, { client, bindings }: ApplyContext): Promise<Raw | null> => {
  const type = resourceType(write.type)
  // An item of dynamic content is found by the placeholder that its first name gives it.
  const wanted = type.identity({ placeholder: write.key, ...record(payload[type.envelope]) })
  const list = await client.list(type.path(write.scope), type.collection, type.listQuery)
  const fresh = list.filter(
    raw => type.identity(raw) === wanted && bindings.key(write.type, boundId(type.id(raw), write.scope)) === undefined
  )
  return fresh.at(-1) ?? null
}

import type { WireComment, WireTicket } from '../rest/wire'
import { mergeForeign } from './merge'
import type { Composer } from './submission'
import { changedKeys, formOf, type FormValues } from './values'

export type TicketNotice =
  | { kind: 'updated'; userId: number | null; changed: string[] }
  | { kind: 'collision'; userId: number | null; changed: string[]; conflicts: string[]; newComments: number }
  /** Required fields that are empty. */
  | { kind: 'missing'; fieldIds: readonly number[] }
  /** Kept on the ticket, but not taken to the client by the channel. */
  | { kind: 'undelivered' }
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string }

export interface TicketState {
  ticket: WireTicket
  comments: WireComment[]
  base: FormValues
  values: FormValues
  composer: Composer
  /** `updated_at` the edits began on: behind the ticket's own once somebody else saved meanwhile. */
  stamp: string
  macroIds: readonly number[]
  /** This agent writes among agents only. */
  writesInPrivate: boolean
  saving: boolean
  saveDisabled: boolean
  hiddenFields: readonly string[]
  disabledFields: readonly string[]
  notice: TicketNotice | null
  /** What others changed since the edits began. */
  foreign: { changed: string[]; userId: number | null; newComments: number }
}

/** A ticket as it was just read or saved: nothing edited, nothing to tell. Replies are public unless the conversation is private. */
export function cleanState(ticket: WireTicket, comments: WireComment[], writesInPrivate = false): TicketState {
  const base = formOf(ticket)
  return {
    ticket,
    comments,
    base,
    values: base,
    composer: { text: '', isPublic: ticket.is_public !== false && !writesInPrivate },
    stamp: ticket.updated_at,
    macroIds: [],
    writesInPrivate,
    saving: false,
    saveDisabled: false,
    hiddenFields: [],
    disabledFields: [],
    notice: null,
    foreign: { changed: [], userId: null, newComments: 0 }
  }
}

export function isDirty({ base, values, composer, macroIds }: TicketState): boolean {
  return composer.text.trim() !== '' || macroIds.length > 0 || changedKeys(base, values).length > 0
}

/** The ticket was saved by this form: hidden and disabled fields stay as the apps left them. */
export function afterSave(state: TicketState, ticket: WireTicket, comments: WireComment[]): TicketState {
  const { saveDisabled, hiddenFields, disabledFields, writesInPrivate } = state
  return { ...cleanState(ticket, comments, writesInPrivate), saveDisabled, hiddenFields, disabledFields }
}

/** A save made elsewhere under a form that is being edited. The stamp stays: the next Submit has to collide. */
function underEdits(state: TicketState, ticket: WireTicket, comments: WireComment[], userId: number | null) {
  const { base, values, foreign } = state
  const merge = mergeForeign(base, values, formOf(ticket))
  const newComments = comments.length - state.comments.length
  const next: TicketState = {
    ...state,
    ticket,
    comments,
    base: formOf(ticket),
    values: merge.values,
    foreign: {
      changed: [...new Set([...foreign.changed, ...merge.foreign])],
      userId: merge.foreign.length > 0 || newComments !== 0 ? userId : foreign.userId,
      newComments: foreign.newComments + newComments
    }
  }
  return { next, conflicts: merge.conflicts }
}

/** After "not saved" the edits stand on the ticket as it is now: sending again is the agent's decision. */
export function afterCollision(state: TicketState, ticket: WireTicket, comments: WireComment[]): TicketState {
  const { next, conflicts } = underEdits(state, ticket, comments, comments.at(-1)?.author_id ?? null)
  const { changed, userId, newComments } = next.foreign
  return {
    ...next,
    stamp: ticket.updated_at,
    saving: false,
    foreign: { changed: [], userId: null, newComments: 0 },
    notice: { kind: 'collision', userId, changed, conflicts, newComments }
  }
}

/** A save made elsewhere. `tell` is false for what an app saved in the agent's own name. */
export function afterForeignSave(
  state: TicketState,
  ticket: WireTicket,
  comments: WireComment[],
  who: { userId: number | null; tell: boolean }
): TicketState {
  const { userId, tell } = who
  if (isDirty(state)) {
    const { next } = underEdits(state, ticket, comments, userId)
    return tell ? { ...next, notice: { kind: 'updated', userId, changed: next.foreign.changed } } : next
  }
  const base = formOf(ticket)
  const changed = changedKeys(state.base, base)
  const notice = tell ? ({ kind: 'updated', userId, changed } as const) : state.notice
  return { ...state, ticket, comments, base, values: base, stamp: ticket.updated_at, notice }
}

export function isNews(state: TicketState, ticket: WireTicket, comments: WireComment[]): boolean {
  return (
    ticket.updated_at !== state.ticket.updated_at ||
    comments.length !== state.comments.length ||
    changedKeys(formOf(ticket), formOf(state.ticket)).length > 0
  )
}

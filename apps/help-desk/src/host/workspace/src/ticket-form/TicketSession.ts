import { RestError, type RestClient } from '../rest/rest-client'
import type { WireComment, WireField, WireMacro, WireTicket } from '../rest/wire'
import { changeEvents, type ChangeEvent } from './change-events'
import { applyMacroToComposer, applyMacroToForm, appendText, type MacroResult } from './macro'
import { mergeForeign } from './merge'
import { putBody, type Composer } from './submission'
import { asTexts, changedKeys, formOf, normalise, type FormValue, type FormValues } from './values'

export type TicketNotice =
  | { kind: 'updated'; userId: number | null; changed: string[] }
  | { kind: 'collision'; userId: number | null; changed: string[]; conflicts: string[]; newComments: number }
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
  saving: boolean
  saveDisabled: boolean
  hiddenFields: readonly string[]
  disabledFields: readonly string[]
  notice: TicketNotice | null
  /** What others changed since the edits began. */
  foreign: { changed: string[]; userId: number | null; newComments: number }
}

export interface SessionEvents {
  change(event: ChangeEvent): void
  fire(name: string, data?: unknown): void
  /** Asks every app's `ticket.save` hook. */
  askToSave(): Promise<{ passed: true } | { passed: false; reason: string | null }>
}

const untouched = { changed: [], userId: null, newComments: 0 }

/** One open ticket: the saved values, the edits on top, and everything that may happen to both. */
export class TicketSession {
  #state: TicketState
  readonly #listeners = new Set<() => void>()
  readonly #ownAudits = new Set<number>()
  #refresh: Promise<unknown> = Promise.resolve()
  #submission: Promise<unknown> = Promise.resolve()

  constructor(
    ticket: WireTicket,
    comments: WireComment[],
    private readonly rest: RestClient,
    private readonly fields: readonly WireField[],
    private readonly events: SessionEvents,
    private readonly meId: number
  ) {
    const base = formOf(ticket)
    this.#state = {
      ticket,
      comments,
      base,
      values: base,
      composer: emptyComposer(ticket),
      stamp: ticket.updated_at,
      macroIds: [],
      saving: false,
      saveDisabled: false,
      hiddenFields: [],
      disabledFields: [],
      notice: null,
      foreign: untouched
    }
  }

  static async open(id: number, rest: RestClient, fields: readonly WireField[], events: SessionEvents, meId: number) {
    const [ticket, comments] = await readTicket(rest, id)
    return new TicketSession(ticket, comments, rest, fields, events, meId)
  }

  get id(): number {
    return this.#state.ticket.id
  }

  readonly state = (): TicketState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get dirty(): boolean {
    const { base, values, composer, macroIds } = this.#state
    return composer.text.trim() !== '' || macroIds.length > 0 || changedKeys(base, values).length > 0
  }

  edit(changes: Record<string, FormValue>): void {
    const clean = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, normalise(value)]))
    if (clean['subject'] === null) clean['subject'] = ''
    this.#set({ values: { ...this.#state.values, ...clean } })
  }

  addTags(tags: string[]): void {
    this.edit({ tags: [...new Set([...asTexts(this.#state.values['tags']), ...tags])].sort() })
  }

  removeTags(tags: string[]): void {
    this.edit({ tags: asTexts(this.#state.values['tags']).filter(tag => !tags.includes(tag)) })
  }

  compose(patch: Partial<Composer>): void {
    this.#set({ composer: { ...this.#state.composer, ...patch } })
  }

  append(text: string): void {
    this.compose({ text: appendText(this.#state.composer.text, text) })
  }

  dismiss(): void {
    this.#set({ notice: null })
  }

  showField(key: string, shown: boolean): void {
    this.#set({ hiddenFields: toggled(this.#state.hiddenFields, key, !shown) })
  }

  enableField(key: string, enabled: boolean): void {
    this.#set({ disabledFields: toggled(this.#state.disabledFields, key, !enabled) })
  }

  allowSave(allowed: boolean): void {
    this.#set({ saveDisabled: !allowed })
  }

  /** Lands asynchronously: the account works out the texts, then form and composer change together. */
  async applyMacro(macro: WireMacro): Promise<void> {
    const { result } = await this.rest.get<{ result: MacroResult }>(
      `/api/v2/tickets/${this.id}/macros/${macro.id}/apply.json`
    )
    const { base, values, composer, macroIds } = this.#state
    this.#set({
      values: applyMacroToForm(macro, result, base, values, this.fields),
      composer: applyMacroToComposer(macro, result, composer),
      macroIds: [...macroIds, macro.id]
    })
  }

  /** @returns whether the ticket was saved. The draft is kept whenever it was not. */
  async submit(status: string): Promise<boolean> {
    if (this.#state.saving || this.#state.saveDisabled) return false
    const submission = this.#submit(status)
    this.#submission = submission
    return submission
  }

  async #submit(status: string): Promise<boolean> {
    this.#set({ saving: true, notice: null, values: { ...this.#state.values, status } })
    const permission = await this.events.askToSave()
    if (!permission.passed) {
      this.#set({ saving: false, notice: { kind: 'refused', message: permission.reason ?? '' } })
      return false
    }
    this.events.fire('ticket.submit.start')
    const saved = await this.#save()
    this.events.fire(saved ? 'ticket.submit.done' : 'ticket.submit.fail')
    this.events.fire('ticket.submit.always')
    return saved
  }

  async #save(): Promise<boolean> {
    const { base, values, composer, stamp, macroIds } = this.#state
    try {
      const body = putBody({ base, values, composer, stamp, macroIds, fields: this.fields })
      const answer = await this.rest.put<{ audit?: { id: number } }>(`/api/v2/tickets/${this.id}.json`, body)
      if (answer.audit) this.#ownAudits.add(answer.audit.id)
      const [ticket, comments] = await readTicket(this.rest, this.id)
      this.#becomeSaved(ticket, comments)
      return true
    } catch (error) {
      if (error instanceof RestError && error.status === 409) await this.#collide()
      else this.#set({ saving: false, notice: { kind: 'failed', message: messageOf(error) } })
      return false
    }
  }

  #becomeSaved(ticket: WireTicket, comments: WireComment[]): void {
    const base = formOf(ticket)
    this.#set({
      ticket,
      comments,
      base,
      values: base,
      composer: emptyComposer(ticket),
      stamp: ticket.updated_at,
      macroIds: [],
      saving: false,
      notice: null,
      foreign: untouched
    })
  }

  /** After "not saved" the edits stand on the ticket as it is now: sending again is the agent's decision. */
  async #collide(): Promise<void> {
    const [ticket, comments] = await readTicket(this.rest, this.id)
    const conflicts = this.#mergeIn(ticket, comments, comments.at(-1)?.author_id ?? null)
    const { changed, userId, newComments } = this.#state.foreign
    this.#set({
      stamp: ticket.updated_at,
      saving: false,
      foreign: untouched,
      notice: { kind: 'collision', userId, changed, conflicts, newComments }
    })
  }

  #mergeIn(ticket: WireTicket, comments: WireComment[], userId: number | null): string[] {
    const { base, values, foreign, comments: known } = this.#state
    const merge = mergeForeign(base, values, formOf(ticket))
    this.#set({
      ticket,
      comments,
      base: formOf(ticket),
      values: merge.values,
      foreign: {
        changed: [...new Set([...foreign.changed, ...merge.foreign])],
        userId: merge.foreign.length > 0 || comments.length !== known.length ? userId : foreign.userId,
        newComments: foreign.newComments + comments.length - known.length
      }
    })
    return merge.conflicts
  }

  /**
   * Somebody, or an app through the API, saved this ticket. One notice is worked off after another, and none during
   * a Submit. @returns whether the save was news.
   */
  savedElsewhere(auditId: number | null, userId: number | null): Promise<boolean> {
    const done = this.#refresh.then(async () => {
      await this.#submission
      if (auditId !== null && this.#ownAudits.has(auditId)) return false
      const [ticket, comments] = await readTicket(this.rest, this.id)
      if (this.#state.saving) return false
      const { ticket: known, comments: knownComments } = this.#state
      if (ticket.updated_at === known.updated_at && sameForm(ticket, known) && comments.length === knownComments.length)
        return false
      this.#takeForeign(ticket, comments, userId)
      return true
    })
    this.#refresh = done.catch(() => undefined)
    return done
  }

  #takeForeign(ticket: WireTicket, comments: WireComment[], userId: number | null): void {
    const tell = userId !== this.meId
    if (this.dirty) {
      this.#mergeIn(ticket, comments, userId)
      const { changed } = this.#state.foreign
      if (tell) this.#set({ notice: { kind: 'updated', userId, changed } })
      return
    }
    const base = formOf(ticket)
    const changed = changedKeys(this.#state.base, base)
    const notice = tell ? ({ kind: 'updated', userId, changed } as const) : this.#state.notice
    this.#set({ ticket, comments, base, values: base, stamp: ticket.updated_at, notice })
  }

  #set(patch: Partial<TicketState>): void {
    const before = this.#state
    this.#state = { ...before, ...patch }
    for (const listener of this.#listeners) listener()
    for (const event of changeEvents(formState(before), formState(this.#state))) this.events.change(event)
  }
}

const sameForm = (a: WireTicket, b: WireTicket): boolean => changedKeys(formOf(a), formOf(b)).length === 0

const formState = (state: TicketState) => ({
  values: state.values,
  composer: state.composer,
  commentCount: state.comments.length
})

/** Replies are public unless the conversation itself is private. */
const emptyComposer = (ticket: WireTicket & { is_public?: boolean }): Composer => ({
  text: '',
  isPublic: ticket.is_public !== false
})

function toggled(list: readonly string[], key: string, present: boolean): string[] {
  return present ? [...new Set([...list, key])] : list.filter(item => item !== key)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function readTicket(rest: RestClient, id: number): Promise<[WireTicket, WireComment[]]> {
  const [{ ticket }, comments] = await Promise.all([
    rest.get<{ ticket: WireTicket }>(`/api/v2/tickets/${id}.json`),
    rest.list<WireComment>(`/api/v2/tickets/${id}/comments.json`, 'comments')
  ])
  return [ticket, comments]
}

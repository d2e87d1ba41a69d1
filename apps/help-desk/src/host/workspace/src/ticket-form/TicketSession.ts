import { readTicket } from '../rest/read-ticket'
import { RestError, type RestClient } from '../rest/rest-client'
import type { WireComment, WireField, WireForm, WireMacro, WireTicket } from '../rest/wire'
import { changeEvents, type ChangeEvent } from './change-events'
import { applyMacroToComposer, applyMacroToForm, appendText, type MacroResult } from './macro'
import { missingFields, shownFields } from './shown-fields'
import { saveForm } from './save-form'
import type { Composer } from './submission'
import {
  afterCollision,
  afterForeignSave,
  afterSave,
  cleanState,
  isDirty,
  isNews,
  type TicketState
} from './ticket-state'
import { asTexts, normalise, withStatus, type FormValue } from './values'

interface SessionEvents {
  change(event: ChangeEvent): void
  fire(name: string, data?: unknown): void
  /** Asks every app's `ticket.save` hook. */
  askToSave(): Promise<{ passed: true } | { passed: false; reason: string | null }>
}

/** What the account's fields and forms are, as far as a ticket's form needs them. */
interface FormDefinitions {
  fields: readonly WireField[]
  forms: readonly WireForm[]
}

/** Whose session it is. */
interface SessionAgent {
  id: number
  only_private_comments?: boolean
}

/** One open ticket: the saved values, the edits on top, and everything that may happen to both. */
export class TicketSession {
  #state: TicketState
  readonly #listeners = new Set<() => void>()
  readonly #ownAudits = new Set<number>()
  #refresh: Promise<unknown> = Promise.resolve()
  #submission: Promise<unknown> = Promise.resolve()
  /** Counts Submits that went out: what was read before one of them may be older than what it saved. */
  #submits = 0

  constructor(
    ticket: WireTicket,
    comments: WireComment[],
    private readonly rest: RestClient,
    private readonly definitions: FormDefinitions,
    private readonly events: SessionEvents,
    private readonly me: SessionAgent
  ) {
    this.#state = cleanState(ticket, comments, me.only_private_comments)
  }

  static async open(
    id: number,
    rest: RestClient,
    definitions: FormDefinitions,
    events: SessionEvents,
    me: SessionAgent
  ) {
    const [ticket, comments] = await readTicket(rest, id)
    return new TicketSession(ticket, comments, rest, definitions, events, me)
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
    return isDirty(this.#state)
  }

  edit(changes: Record<string, FormValue>): void {
    const clean = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, normalise(value)]))
    if (clean['subject'] === null) clean['subject'] = ''
    this.#set({ values: { ...this.#state.values, ...withStatus(this.#state.base, clean) } })
  }

  addTags(tags: string[]): void {
    this.edit({ tags: [...new Set([...asTexts(this.#state.values['tags']), ...tags])].sort() })
  }

  removeTags(tags: string[]): void {
    this.edit({ tags: asTexts(this.#state.values['tags']).filter(tag => !tags.includes(tag)) })
  }

  compose(patch: Partial<Composer>): void {
    const composer = { ...this.#state.composer, ...patch }
    this.#set({ composer: { ...composer, isPublic: composer.isPublic && !this.#state.writesInPrivate } })
  }

  append(text: string): void {
    this.compose({ text: appendText(this.#state.composer.text, text) })
  }

  /** Back to the ticket as it is saved. */
  discard(): void {
    const { ticket, comments } = this.#state
    this.#set(afterSave(this.#state, ticket, comments))
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
      values: applyMacroToForm(macro, result, base, values, this.definitions.fields),
      composer: applyMacroToComposer(macro, result, composer),
      macroIds: [...macroIds, macro.id]
    })
  }

  /** @returns whether the ticket was saved. The draft is kept whenever it was not. */
  async submit(status: string, customStatusId?: number): Promise<boolean> {
    if (this.#state.saving || this.#state.saveDisabled || this.#lacks(status)) return false
    const stated = customStatusId === undefined ? { status } : { status, custom_status_id: customStatusId }
    const submission = this.#submit(stated)
    this.#submission = submission.catch(() => undefined)
    return submission
  }

  /** A form that lacks a required field is not sent: what is missing is named. */
  #lacks(status: string): boolean {
    const { fields, forms } = this.definitions
    const { values } = this.#state
    const missing = missingFields(shownFields(fields, forms, values), values, status)
    if (missing.length > 0) this.#set({ notice: { kind: 'missing', fieldIds: missing.map(field => field.id) } })
    return missing.length > 0
  }

  async #submit(stated: Record<string, FormValue>): Promise<boolean> {
    const values = { ...this.#state.values, ...asStated(this.#state, stated) }
    this.#set({ saving: true, notice: null, values })
    const permission = await this.events.askToSave()
    if (!permission.passed) {
      this.#set({ saving: false, notice: { kind: 'refused', message: permission.reason ?? '' } })
      return false
    }
    this.events.fire('ticket.submit.start')
    this.#submits += 1
    const saved = await this.#save()
    this.events.fire(saved ? 'ticket.submit.done' : 'ticket.submit.fail')
    this.events.fire('ticket.submit.always')
    return saved
  }

  async #save(): Promise<boolean> {
    const { composer } = this.#state
    try {
      const { ticket, auditId, comments, message } = await saveForm(this.rest, this.definitions.fields, this.#state)
      // a conversation that could not be read is read when the notice of this save comes
      if (auditId !== null && comments) this.#ownAudits.add(auditId)
      this.#set(afterSave(this.#state, ticket, comments ?? this.#state.comments))
      if (message === null) return true
      if ('failure' in message) this.#set({ composer, notice: { kind: 'failed', message: message.failure } })
      else if (!message.delivered) this.#set({ notice: { kind: 'undelivered' } })
      return !('failure' in message)
    } catch (error) {
      const current = error instanceof RestError && error.status === 409 ? await this.#current() : null
      this.#set(
        current
          ? afterCollision(this.#state, ...current)
          : { saving: false, notice: { kind: 'failed', message: messageOf(error) } }
      )
      return false
    }
  }

  #current(): Promise<[WireTicket, WireComment[]] | null> {
    return readTicket(this.rest, this.id).catch(() => null)
  }

  /**
   * Somebody, or an app through the API, saved this ticket. One notice is worked off after another, and none during
   * a Submit. @returns whether the save was news.
   */
  savedElsewhere(auditId: number | null, userId: number | null): Promise<boolean> {
    const done = this.#refresh.then(() => this.#takeForeignSave(auditId, userId))
    this.#refresh = done.catch(() => undefined)
    return done
  }

  async #takeForeignSave(auditId: number | null, userId: number | null): Promise<boolean> {
    for (;;) {
      await this.#submission
      if (auditId !== null && this.#ownAudits.has(auditId)) return false
      const submits = this.#submits
      const [ticket, comments] = await readTicket(this.rest, this.id)
      if (this.#state.saving || submits !== this.#submits) continue
      if (!isNews(this.#state, ticket, comments)) return false
      this.#set(afterForeignSave(this.#state, ticket, comments, { userId, tell: userId !== this.me.id }))
      return true
    }
  }

  #set(patch: Partial<TicketState>): void {
    const before = this.#state
    this.#state = { ...before, ...patch }
    for (const listener of this.#listeners) listener()
    for (const event of changeEvents(formState(before), formState(this.#state))) this.events.change(event)
  }
}

/** Submitted as it stands it keeps the status it has. */
const asStated = ({ base, values }: TicketState, stated: Record<string, FormValue>): Record<string, FormValue> =>
  stated['status'] === values['status'] ? stated : withStatus(base, stated)

const formState = (state: TicketState) => ({
  values: state.values,
  composer: state.composer,
  commentCount: state.comments.length
})

function toggled(list: readonly string[], key: string, present: boolean): string[] {
  return present ? [...new Set([...list, key])] : list.filter(item => item !== key)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

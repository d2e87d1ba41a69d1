import { canonicalText } from '../../domain/ledger/canonicalText'
import type { Consultation } from '../../domain/consultation/consultation'
import { definitionOf } from '../../domain/registry'
import { type Fact } from '../../domain/registry'
import * as z from 'zod/mini'
import { turnedDown } from '../../domain/ledger/streamEnd'
import { refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { DraftStore, Ports } from '../../ports'
import { isPromised } from '../outbox/promise'
import { areTermsPending } from '../../domain/terms/slice'
import type { StreamState } from './stream'

/**
 * One press of a button, kept by whoever pressed it through all tries of it: a try that waits keeps its operation id even if
 * another tab forgets it meanwhile.
 */
export interface Press {
  asked?: string
  op?: string
  /** The id that was made when exactly these words were typed. */
  typed?: string
  /** The last record that was on the screen when what is sent began to be typed. */
  shownTo?: number
  /** More than is usual on a day, and recorded all the same, says whoever pressed. */
  beyondUsual?: boolean
  /** Its command has run before. */
  begun?: boolean
  /** How long ago it was pressed; 0 or left out at the first try. */
  secondsAgo?: number
}

/** A command of one ticket under its own operation id. */
export interface Operation {
  stream: string
  command: Command
  op: string
}

/** An operation that is done and whose id is still kept: it is forgotten once the result is on the screen. */
export interface Finished extends Operation {
  /** What it became in the stream; null = it became nothing there. */
  fact: Fact | null
  /** A reading found it done: its own command never said so. */
  found: boolean
}

/** The one list of them: a command takes its name from here, and none is looked for under another. */
export const KEPT_COMMANDS = [
  'open',
  'send_terms',
  'log_time',
  'describe_demand',
  'record_acceptance',
  'choose_payer',
  'record_approval',
  'change_requester',
  'name_client',
  'send_transfer',
  'designate',
  'ask_availability',
  'report_error',
  'schedule',
  'pass_on',
  'cancel_appointment',
  'sla_exception',
  'answer_return',
  'refuse_terms',
  'remind',
  'end_unanswered',
  'cancel_consultation',
  'contact_attempt',
  'discard_capture',
  'split_capture',
  'void_entry',
  'waive_entry',
  'record_cause',
  'confirm_waiver',
  'set_ceiling',
  'settle_above',
  'abandon_slots',
  'confirm_payment',
  'reverse_payment'
] as const

export type Command = (typeof KEPT_COMMANDS)[number]

/** What is pressed again finds what is there by itself: no id of it is kept here. */
type UnkeptCommand =
  | 'ask_approval'
  | 'conclude'
  | 'confirm_fact'
  | 'control_date'
  | 'copy_person'
  | 'keep_modality'
  | 'publish_time'
  | 'start_timer'
  | 'stop_timer'

export type CommandName = Command | UnkeptCommand

/** Commands of one name that are about different things are different operations: neither takes the other's id away. */
interface Kept {
  about: string
  input: string
  op: string
  /** Of other words for the same that were tried before and may still be recorded. */
  before: string[]
}

const MOST_LETTERS = 100
const short = z.string().check(z.minLength(1), z.maxLength(MOST_LETTERS))
const keptSchema = z.array(z.object({ about: z.string(), input: z.string(), op: short, before: z.array(short) }))

/** What is pressed: `about` tells apart what one command may be typed for at the same time, as its draft is. */
export interface Pressed {
  stream: string
  command: Command
  about?: string
  input: unknown
}

/**
 * Operation ids of commands. An id lives with what was typed: it is kept from the first press on, also through a reload, so
 * that pressing again goes on where it stopped instead of doing it twice. It is forgotten by name, once its result is shown
 * and what was typed is gone; never by a reading, and never while its command runs.
 */
export interface Operations {
  run<T>(
    on: Pressed & { press: Press | null },
    work: (op: string) => Promise<Result<T, Refusal>>
  ): Promise<Result<T, Refusal>>
  /**
   * Gives the press its id before anything is asked, and tells which other ids are in its way: those of other words, or of the
   * same words sent from another tab. `isGone` = it was tried before, and its place has been taken and left meanwhile.
   */
  begin(on: Pressed & { press: Press | null }): { own: string | null; rivals: string[]; isGone: boolean }
  /** The same at the moment of writing: what another tab has begun with other words meanwhile, or begun and ended. */
  rivalsOf(on: Omit<Pressed, 'input'>, op: string): { rivals: string[]; isGone: boolean }
  /** What is done as far as this stream tells. */
  finished(state: StreamState): Finished[]
  forget(finished: readonly Operation[]): void
}

export function createOperations({ drafts, newOp }: Pick<Ports, 'drafts' | 'newOp'>): Operations {
  const running = new Map<string, number>()
  const done = new Set<string>()
  // where a browser keeps nothing, nothing that is missing says anything
  const wasKept = new Set<string>()
  return {
    async run({ stream, command, about = '', input, press }, work) {
      const key = keyOf(stream, command)
      const asked = canonicalText(input)
      const all = keptUnder(drafts, key)
      const kept = all.find(one => one.about === about)
      const again = press?.asked === asked ? press.op : kept?.input === asked ? kept.op : undefined
      const op = again ?? press?.typed ?? newOp()
      // what is kept belongs to what is typed now: a later try of earlier words does not take its place
      const isEarlier = press?.begun === true && kept !== undefined && kept.op !== op
      // another tab has seen its result and forgotten it: kept again, it would take words that are typed anew for its own
      const isForgotten = press?.begun === true && kept === undefined && wasKept.has(op)
      if (!isEarlier && !isForgotten) {
        const now = { about, input: asked, op, before: othersThan(op, kept) }
        drafts.save(key, [...all.filter(one => one !== kept), now] satisfies Kept[])
      }
      if (keptUnder(drafts, key).some(one => one.op === op)) wasKept.add(op)
      if (press) Object.assign(press, { asked, op, begun: true })
      running.set(op, (running.get(op) ?? 0) + 1)
      try {
        const outcome = await work(op)
        if (outcome.ok) done.add(op)
        return outcome
      } finally {
        const others = (running.get(op) ?? 1) - 1
        if (others > 0) running.set(op, others)
        else running.delete(op)
      }
    },
    begin({ stream, command, about = '', input, press }) {
      const asked = canonicalText(input)
      const key = keyOf(stream, command)
      const all = keptUnder(drafts, key)
      const kept = all.find(one => one.about === about)
      const isAgain = press?.asked === asked && press.op !== undefined
      if (press && !isAgain) {
        const op = kept?.input === asked ? kept.op : (press.typed ?? newOp())
        Object.assign(press, { asked, op })
        if (!kept) drafts.save(key, [...all, { about, input: asked, op, before: [] }] satisfies Kept[])
      }
      const own = press?.op ?? (kept?.input === asked ? kept.op : null)
      return { own, rivals: othersThan(own, kept), isGone: isAgain && kept === undefined }
    },
    rivalsOf({ stream, command, about = '' }, op) {
      const kept = keptUnder(drafts, keyOf(stream, command)).find(one => one.about === about)
      return { rivals: othersThan(op, kept), isGone: kept === undefined && wasKept.has(op) }
    },
    finished(state) {
      const { stream } = state
      return KEPT_COMMANDS.flatMap(command =>
        keptUnder(drafts, keyOf(stream, command))
          .flatMap(opsOf)
          .flatMap(op => {
            if (running.has(op)) return []
            const fact = state.facts.find(one => one.op === op && definitionOf(one.kind).writer !== 'anybody') ?? null
            return done.has(op) || (fact !== null && isSettled(state.consultation, fact))
              ? [{ stream, command, op, fact, found: !done.has(op) }]
              : []
          })
      )
    },
    forget(finished) {
      for (const { stream, command, op } of finished) {
        if (running.has(op)) continue
        const key = keyOf(stream, command)
        const left = keptUnder(drafts, key).filter(one => !opsOf(one).includes(op))
        if (left.length > 0) drafts.save(key, left)
        else drafts.clear(key)
        done.delete(op)
      }
    }
  }
}

const opsOf = ({ op, before }: Kept): string[] => [op, ...before]

const othersThan = (op: string | null, kept: Kept | undefined): string[] =>
  kept === undefined ? [] : opsOf(kept).filter(other => other !== op)

const keptUnder = (drafts: DraftStore, key: string): Kept[] => drafts.load(key, keptSchema) ?? []

/** It was begun and nobody has seen its end: its fact may still come. */
export const isKept = (drafts: DraftStore, stream: string, op: string): boolean =>
  KEPT_COMMANDS.some(command => keptUnder(drafts, keyOf(stream, command)).some(one => opsOf(one).includes(op)))

/** The fact counts, and what it promised the ticket is there; of terms that were staged it is known what became of them. */
function isSettled(consultation: Consultation, fact: Fact): boolean {
  if (turnedDown(consultation).has(fact.n)) return false
  if (fact.kind === 'terms_staged')
    return !(areTermsPending(consultation.terms) && consultation.terms.staged?.n === fact.n)
  return !isPromised(consultation, fact.n)
}

const keyOf = (stream: string, command: Command): string => `ops:${stream}:${command}`

/** The time that was typed before, in other words, is recorded already: nothing is written until that is seen. */
export const alreadyRecorded = (): Result<never, Refusal> => refuse('recorded_before')

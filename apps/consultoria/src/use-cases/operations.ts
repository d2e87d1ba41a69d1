import { canonicalText } from '../domain/ledger/canonicalText'
import type { Consultation } from '../domain/ledger/consultation'
import { DERIVED, type Fact } from '../domain/ledger/facts'
import { object, text } from '../domain/ledger/shape'
import { refuse, type Refusal, type Result } from '../domain/result'
import type { Ports } from '../ports'
import { termsPending, unlinked } from './awaited'
import type { StreamState } from './stream'

/**
 * One press of a button, kept by whoever pressed it through all tries of it: a try that waits keeps its operation id even if
 * another tab forgets it meanwhile.
 */
export interface Press {
  asked?: string
  op?: string
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

const COMMANDS = [
  'open',
  'send_terms',
  'log_time',
  'describe_demand',
  'record_acceptance',
  'choose_payer',
  'record_approval',
  'change_requester',
  'send_transfer',
  'designate',
  'schedule',
  'cancel_appointment',
  'sla_exception',
  'discard_capture',
  'void_entry',
  'waive_entry',
  'abandon_slots'
] as const

export type Command = (typeof COMMANDS)[number]

interface Kept {
  input: string
  op: string
}

const MOST_LETTERS = 100
const isKept = object<Kept>({
  input: text,
  op: (value): value is string => text(value) && value !== '' && value.length <= MOST_LETTERS
})

/**
 * Operation ids of commands. An id lives with what was typed: it is kept from the first press on, also through a reload, so
 * that pressing again goes on where it stopped instead of doing it twice. It is forgotten by name, once its result is shown
 * and what was typed is gone; never by a reading, and never while its command runs.
 */
export interface Operations {
  run<T>(
    on: { stream: string; command: Command; input: unknown; press: Press | null },
    /** `isNew` = nothing was ever tried under this id: no fact of it can lie anywhere. */
    work: (op: string, isNew: boolean) => Promise<Result<T, Refusal>>
  ): Promise<Result<T, Refusal>>
  /** The id under which this command was tried with other words, if it was. */
  earlier(on: { stream: string; command: Command; input: unknown }): string | null
  /** What is done as far as this stream tells. */
  finished(state: StreamState): Finished[]
  forget(finished: readonly Operation[]): void
}

export function createOperations({ drafts, newOp }: Pick<Ports, 'drafts' | 'newOp'>): Operations {
  const running = new Map<string, number>()
  const done = new Set<string>()
  return {
    async run({ stream, command, input, press }, work) {
      const key = keyOf(stream, command)
      const asked = canonicalText(input)
      const kept = drafts.load(key, isKept)
      const again = press?.asked === asked ? press.op : kept?.input === asked ? kept.op : undefined
      const op = again ?? newOp()
      if (press) Object.assign(press, { asked, op })
      drafts.save(key, { input: asked, op } satisfies Kept)
      running.set(op, (running.get(op) ?? 0) + 1)
      try {
        const outcome = await work(op, again === undefined)
        if (outcome.ok) done.add(op)
        return outcome
      } finally {
        const others = (running.get(op) ?? 1) - 1
        if (others > 0) running.set(op, others)
        else running.delete(op)
      }
    },
    earlier({ stream, command, input }) {
      const kept = drafts.load(keyOf(stream, command), isKept)
      return kept && kept.input !== canonicalText(input) ? kept.op : null
    },
    finished(state) {
      return COMMANDS.flatMap(command => {
        const { stream } = state
        const op = drafts.load(keyOf(stream, command), isKept)?.op
        if (op === undefined || running.has(op)) return []
        const fact = state.facts.find(one => one.op === op && !DERIVED.has(one.kind)) ?? null
        return done.has(op) || (fact !== null && isSettled(state.consultation, fact))
          ? [{ stream, command, op, fact, found: !done.has(op) }]
          : []
      })
    },
    forget(finished) {
      for (const { stream, command, op } of finished) {
        const key = keyOf(stream, command)
        if (drafts.load(key, isKept)?.op !== op || running.has(op)) continue
        drafts.clear(key)
        done.delete(op)
      }
    }
  }
}

/** The fact counts, and what it promised the ticket is there; of terms that were staged it is known what became of them. */
function isSettled(consultation: Consultation, fact: Fact): boolean {
  if (consultation.rejected.some(({ n }) => n === fact.n)) return false
  if (fact.kind === 'terms_staged') return !(termsPending(consultation) && consultation.terms.staged?.n === fact.n)
  return ![...unlinked(consultation), ...consultation.owed].some(({ n }) => n === fact.n)
}

const keyOf = (stream: string, command: Command): string => `op:${stream}:${command}`

/** The time that was typed before, in other words, is recorded already: nothing is written until that is seen. */
export const alreadyRecorded = (): Result<never, Refusal> => refuse('recorded_before')

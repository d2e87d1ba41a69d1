import type { Actions } from '../../../apps/consultoria/src/application/actions'
import type { Outcome } from '../../../apps/consultoria/src/application/commands/outcome'
import type { TimeInput } from '../../../apps/consultoria/src/application/commands/inputs'
import type { Press } from '../../../apps/consultoria/src/application/ledger/operations'
import type { Snapshot } from '../../../apps/consultoria/src/application/snapshot'
import type { ControlKey } from '../../../apps/consultoria/src/ui/controlKey'
import { draftKey, timeDraftKey } from '../../../apps/consultoria/src/ui/draftKey'
import { addSeconds } from '../../../apps/consultoria/src/domain/kernel/instant'
import type { FactKind } from '../../../apps/consultoria/src/domain/registry'
import { demo } from '../world'
import type { Wish, WishName } from './steps'

/** What a person meant by a press: plain data, as it waits where typed words wait. */
export interface Meant {
  verb: keyof typeof verbs
  input: unknown
  /** The kind of fact it is to become and what tells it there; null = it becomes none of its own. */
  kind: FactKind | null
  mark: string
}

export interface Asked {
  /** The control, as the interface names it: one press of it at a time. */
  control: ControlKey
  /** Where its words are kept through a reload; null = they live in the tab alone. */
  draft: string | null
  meant: Meant
}

/** Presses the verb with what was typed, which came through JSON as drafts do. */
const verbs = {
  openConsultation: (actions, input, press) => actions.openConsultation(input, press),
  sendTerms: (actions, _input, press) => actions.sendTerms(press),
  describeDemand: (actions, input, press) => actions.describeDemand(input, press),
  recordAcceptance: (actions, input, press) => actions.recordAcceptance(input, press),
  choosePayer: (actions, input, press) => actions.choosePayer(input, press),
  recordApproval: (actions, input, press) => actions.recordApproval(input, press),
  designate: (actions, input, press) => actions.designate(input, press),
  schedule: (actions, input, press) => actions.schedule(input, press),
  cancelAppointment: (actions, input, press) => actions.cancelAppointment(input, press),
  startTimer: (actions, input, press) => actions.startTimer(input, press),
  stopTimer: (actions, _input, press) => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press),
  discardCapture: (actions, input, press) => actions.discardCapture(input, press),
  logTime: (actions, input, press) => actions.logTime(input, press),
  voidEntry: (actions, input, press) => actions.voidEntry(input, press),
  waiveEntry: (actions, input, press) => actions.waiveEntry(input, press),
  sendTransfer: (actions, _input, press) => actions.sendTransfer(press),
  abandonSlots: (actions, _input, press) => actions.abandonSlots(press),
  confirmFact: (actions, input, press) => actions.confirmFact(input, press)
} satisfies Record<string, (actions: Actions, input: never, press: Press) => Outcome>

export function perform(actions: Actions, { verb, input }: Meant, press: Press): Outcome {
  // what was typed is read back from where drafts wait: its verb says what it is
  return verbs[verb](actions, input as never, press)
}

interface Seen {
  snapshot: Snapshot
  wish: Wish
  /** A word nobody else has written. */
  token: string
  now: string
}

const note = (token: string): string => `Conferida a nota fiscal ${token} com o cliente`

const chosen = <T>(items: readonly T[], { pick }: Wish): T | undefined => items[pick % Math.max(1, items.length)]

const timeInput = ({ wish, token, now }: Seen, more: Partial<TimeInput> = {}): TimeInput => ({
  seconds: wish.minutes * 60,
  startedAt: null,
  endedAt: null,
  workDate: addSeconds(now, -10_800).slice(0, 10),
  note: note(token),
  billable: wish.pick % 9 !== 0,
  source: 'manual',
  capture: null,
  corrects: null,
  ...more
})

const time = (seen: Seen, input: TimeInput): Asked => ({
  control: 'log_time',
  draft: timeDraftKey(seen.snapshot.form.id, input.capture, input.corrects),
  meant: { verb: 'logTime', input, kind: 'entry', mark: seen.token }
})

const about = (
  verb: Meant['verb'],
  control: ControlKey,
  draft: string | null,
  kind: FactKind | null,
  mark: string,
  input: unknown
): Asked => ({ control, draft, meant: { verb, input, kind, mark } })

const alterable = ({ consultation }: Snapshot) => consultation.entries.filter(({ status }) => status === 'counts')

/** What the screen offers for each wish; null = nothing of the kind is there to press. */
export const wishes = {
  open: ({ wish }) => {
    const modality = wish.pick % 5 === 0 ? 'consult_modulo' : 'consult_tecnica'
    return about('openConsultation', 'open', null, 'terms_staged', modality, { modality })
  },
  sendTerms: () => about('sendTerms', 'send_terms', null, null, '', {}),
  demand: ({ snapshot, token }) =>
    about('describeDemand', 'describe_demand', draftKey('demand', snapshot.form.id), 'demand_described', token, {
      text: note(token)
    }),
  acceptComment: ({ snapshot, wish }) => {
    const comment = chosen(snapshot.candidates, wish)
    const input = { kind: 'comment', commentId: comment?.commentId, confirmation: confirmationOf(comment) }
    const draft = draftKey('acceptance', snapshot.form.id)
    return (
      comment &&
      about('recordAcceptance', 'record_acceptance', draft, 'accepted', `comment ${comment.commentId}`, input)
    )
  },
  acceptPhone: ({ snapshot, wish, token }) => {
    const acceptorId = wish.pick % 4 === 0 ? demo.diego : demo.carla
    const input = { kind: 'oral', acceptorId, confirmation: null, note: `Aceite por telefone ${token}` }
    return about(
      'recordAcceptance',
      'record_acceptance',
      draftKey('acceptance', snapshot.form.id),
      'accepted',
      token,
      input
    )
  },
  payer: ({ snapshot, wish, token }) => {
    const client = wish.pick % 3 === 0
    const input = {
      payer: client ? 'client' : 'unit_transfer',
      unitOrganizationId: client ? null : demo.serra,
      code: client ? '' : 'T01234',
      cnpj: client ? '' : '11222333000181',
      costCenter: client ? '' : token,
      valueClass: client || wish.pick % 7 === 0 ? '' : '30',
      accountingItem: client ? '' : '40',
      reason: wish.pick % 2 === 0 ? `Pedido da Unidade ${token}` : null
    }
    const mark = client ? 'client' : token
    return about('choosePayer', 'choose_payer', draftKey('payer', snapshot.form.id), 'payer_chosen', mark, input)
  },
  approval: ({ snapshot, wish }) => {
    const comment = chosen(snapshot.candidates, wish)
    const input = { commentId: comment?.commentId, ceilingMinutes: 600, confirmation: confirmationOf(comment) }
    const draft = draftKey('approval', snapshot.form.id)
    return (
      comment &&
      about('recordApproval', 'record_approval', draft, 'unit_approved', `comment ${comment.commentId}`, input)
    )
  },
  designate: ({ snapshot, wish }) => {
    const analystId = wish.pick % 2 === 0 ? demo.ana : demo.bruno
    const draft = draftKey('designation', snapshot.form.id)
    return about('designate', 'designate', draft, 'designated', `analyst ${analystId}`, { analystId })
  },
  schedule: ({ snapshot, wish, now }) => {
    const start = addSeconds(now, 3600 * (1 + (wish.pick % 40)) + wish.pick)
    const moved = { by: 'client', reason: `Pedido às ${now}` }
    const agreement = { with: 'Carla', words: `Combinado às ${now}` }
    const recorded = { moved, agreement, lateReason: `Sem agenda às ${now}` }
    const input = { start, minutes: 60, medium: 'phone', analystId: demo.ana, ...recorded }
    return about('schedule', 'schedule', draftKey('schedule', snapshot.form.id), 'appointment_set', start, input)
  },
  cancel: ({ snapshot, token }) =>
    snapshot.consultation.appointment &&
    about('cancelAppointment', 'cancel_appointment', null, 'appointment_cancelled', token, {
      reason: token,
      party: 'client'
    }),
  startTimer: ({ snapshot, now, wish }) => {
    const handOver = wish.pick % 2 === 0 ? { endedAt: addSeconds(now, -5) } : null
    return snapshot.timer ? null : about('startTimer', 'timer', null, null, '', { handOver })
  },
  stopTimer: ({ snapshot }) => snapshot.timer && about('stopTimer', 'timer', null, null, '', {}),
  discard: ({ snapshot, wish, token }) => {
    const capture = chosen(own(snapshot), wish)?.n
    const input = { capture, reason: token }
    return capture === undefined
      ? null
      : about('discardCapture', 'discard_capture', null, 'capture_discarded', token, input)
  },
  time: seen => time(seen, timeInput(seen)),
  timeOfCapture: seen => {
    const capture = chosen(own(seen.snapshot), seen.wish)
    if (!capture) return null
    const { seconds, startedAt, endedAt } = capture.data
    const workDate = addSeconds(startedAt, -10_800).slice(0, 10)
    const exact = { seconds, startedAt, endedAt, workDate }
    return time(seen, timeInput(seen, { ...exact, source: 'timer', capture: capture.n }))
  },
  reply: seen => time(seen, timeInput(seen, { source: 'composer' })),
  correct: seen => {
    const entry = chosen(alterable(seen.snapshot), seen.wish)
    return entry ? time(seen, timeInput(seen, { corrects: entry.n, workDate: entry.data.workDate })) : null
  },
  void: ({ snapshot, wish, token }) => {
    const entry = chosen(alterable(snapshot), wish)?.n
    const input = { entry, reason: 'OUTROS', note: token }
    return entry === undefined ? null : about('voidEntry', 'void_entry', null, 'entry_voided', token, input)
  },
  waive: ({ snapshot, wish, token }) => {
    const entry = chosen(alterable(snapshot), wish)?.n
    const input = { entry, reason: 'GESTAO', note: token, issueId: null }
    return entry === undefined ? null : about('waiveEntry', 'waive_entry', null, 'entry_waived', token, input)
  },
  sendTransfer: () => about('sendTransfer', 'send_transfer', null, null, '', {}),
  abandon: () => about('abandonSlots', 'abandon_slots', null, null, '', {}),
  confirm: ({ snapshot, wish }) => {
    const n = chosen(snapshot.unconfirmed, wish)?.fact.n
    return n === undefined ? null : about('confirmFact', `confirm_${n}`, null, null, '', { n })
  }
} satisfies Record<WishName, (seen: Seen) => Asked | null | undefined>

const own = ({ consultation, me }: Snapshot) => consultation.captures.filter(one => one.open && one.by === me.id)

const confirmationOf = (comment: { doubts: readonly unknown[] } | undefined): string | null =>
  comment && comment.doubts.length > 0 ? 'Confirmado por telefone' : null

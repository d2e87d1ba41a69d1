import { readKept } from '../../domain/kernel/kept'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { DraftStore } from '../../ports'
import type { Actions } from '../../application/actions'
import type { TimePreview } from '../../application/commands/inputs'
import type { TicketRead } from '../../application/shown/ticketRead'
import type { Snapshot } from '../../application/snapshot'
import { shown } from './snapshots'

export interface FakeActions extends Actions {
  /** Every command that was asked for, with what it was given. */
  calls: [name: string, input: unknown][]
  /** What the next commands answer; the snapshot of the start otherwise. */
  answers: Result<TicketRead, Refusal>[]
}

const preview: TimePreview = {
  billableSeconds: 2700,
  unbillableSeconds: 0,
  aboveSeconds: 0,
  unbillable: null,
  prepaid: null,
  addedBilledMinutes: 45,
  addedAmount: 15_750,
  comment: 'Registro de atendimento de consultoria'
}

/** Answers every command with the same reading, as the application would show it, and remembers what was asked. */
export function fakeActions(start: TicketRead): FakeActions {
  const calls: [string, unknown][] = []
  const answers: Result<TicketRead, Refusal>[] = []
  const answer = (): Result<Snapshot, Refusal> => {
    const next = answers.shift() ?? ok(start)
    return next.ok ? ok(shown(next.value)) : next
  }
  const command =
    (name: string) =>
    async (input?: unknown): Promise<Result<Snapshot, Refusal>> => {
      calls.push([name, input])
      return answer()
    }
  return {
    calls,
    answers,
    load: async () => answer(),
    dossier: async () => refuse('not_found'),
    openConsultation: command('openConsultation'),
    sendTerms: command('sendTerms'),
    keepModality: command('keepModality'),
    setControlDate: command('setControlDate'),
    describeDemand: command('describeDemand'),
    recordAcceptance: command('recordAcceptance'),
    choosePayer: command('choosePayer'),
    recordApproval: command('recordApproval'),
    changeRequester: command('changeRequester'),
    nameClient: command('nameClient'),
    sendTransfer: command('sendTransfer'),
    designate: command('designate'),
    schedule: command('schedule'),
    passOn: command('passOn'),
    findSlots: async () => ok(start.slots),
    cancelAppointment: command('cancelAppointment'),
    recordSlaException: command('recordSlaException'),
    answerReturn: command('answerReturn'),
    cancelConsultation: command('cancelConsultation'),
    endUnanswered: command('endUnanswered'),
    refuseTerms: command('refuseTerms'),
    remindClient: command('remindClient'),
    recordContact: command('recordContact'),
    startTimer: command('startTimer'),
    stopTimer: command('stopTimer'),
    discardCapture: command('discardCapture'),
    splitCapture: command('splitCapture'),
    logTime: command('logTime'),
    askAvailability: command('askAvailability'),
    reportError: command('reportError'),
    publishTime: command('publishTime'),
    voidEntry: command('voidEntry'),
    waiveEntry: command('waiveEntry'),
    recordCause: command('recordCause'),
    confirmWaiver: command('confirmWaiver'),
    askApproval: command('askApproval'),
    copyPerson: command('copyPerson'),
    setCeiling: command('setCeiling'),
    settleAbove: command('settleAbove'),
    confirmPayment: command('confirmPayment'),
    reversePayment: command('reversePayment'),
    abandonSlots: command('abandonSlots'),
    confirmFact: command('confirmFact'),
    conclude: command('conclude'),
    previewTime: async () => ok(preview),
    costOfNext: async seconds => Math.ceil(seconds / 60) * 350,
    // three and a half reais a minute, as a small ticket is charged
    pricesOf: async ways =>
      ways.map(parts => parts.reduce((sum, { seconds }) => sum + Math.ceil(seconds / 60) * 350, 0)),
    findNames: async () => ({}),
    findClients: async () => ok([{ id: 80, name: 'Indústria Aurora', fields: {} }]),
    clientsOf: async () =>
      ok([
        { id: 81, name: 'Carla Campos', accepts: true },
        { id: 82, name: 'Diego Dias', accepts: false }
      ]),
    findUnits: async () =>
      ok([
        {
          id: 70,
          name: 'Unidade Serra',
          fields: {
            unit_code: 'T01234',
            cnpj: '11.222.333/0001-81',
            cost_center: '1020',
            value_class: '30',
            accounting_item: '4501'
          }
        }
      ]),
    approvers: async () => ok([{ id: 71, name: 'Úrsula Uchoa' }]),
    outOfCopy: async ids => ok([...ids]),
    findAnalysts: async () => ok(start.analysts),
    forget: finished => void calls.push(['forget', finished]),
    openTicket: async id => void calls.push(['openTicket', id])
  }
}

export function fakeDrafts(): DraftStore & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    load: (key, shape) => readKept(kept.get(key) ?? '', shape),
    save: (key, draft) => void kept.set(key, JSON.stringify(draft)),
    clear: key => void kept.delete(key)
  }
}

/** Noon on a Tuesday, UTC−3. */
export const fixedClock = { now: () => '2026-11-24T12:00:00Z', offsetAt: () => -10_800 }

import { type Result, type Refusal, ok, refuse } from '../domain/kernel/result'
import type { Ports } from '../ports'
import type { Actions, Deed } from './actions'
import { type Catalog, createSeenNewer } from './context'
import type { Press } from './ledger/operations'
import type { createDeeds } from './createDeeds'
import { createInFlight } from './ledger/inFlight'
import { readTicket } from './readTicket'
import { saveAdvice, type SaveAdvice } from './commands/conclusion/saveAdvice'
import { createSession } from './session'
import { timeOperation } from './commands/time/timeOperation'
import { ticketStream } from '../domain/ledger/slots'

/** The verbs, and the word of the save hook about the same ticket. */
export interface BoundActions extends Actions {
  saveAdvice(status: string): SaveAdvice
  /** Fetches what the verbs need, so that the first press need not wait for it. */
  prepare(): Promise<void>
}

type Deeds = ReturnType<typeof createDeeds>

/** Binds every verb to the ports; main.tsx is the only caller. Reading comes with it, the deeds when they are needed. */
export function createActions(ports: Ports, catalog: Catalog): BoundActions {
  const session = createSession({ ports, catalog, seenNewer: createSeenNewer() }, readTicket)
  const once = createInFlight()
  let fetched: Deeds | null = null
  // an answer of its own where the download fails: nothing was written, it may be tried again
  const deeds = async (): Promise<Result<Deeds, Refusal>> => {
    try {
      fetched ??= (await import('./createDeeds')).createDeeds(session)
      return ok(fetched)
    } catch {
      return refuse('offline')
    }
  }
  // a deed decides on what it knows of the ticket: where nothing was read yet, that comes first
  const informed = async (verb: (deeds: Deeds) => Deed): Deed => {
    const found = await deeds()
    if (!found.ok) return found
    const read = session.last ? null : await session.reload()
    return read && !read.ok ? read : verb(found.value)
  }
  const pressed = async (press: Press, verb: (deeds: Deeds) => Deed): Deed =>
    informed(async found => {
      session.press = press
      try {
        return await verb(found)
      } finally {
        session.press = null
      }
    })
  const deed =
    <I>(name: string, verb: (deeds: Deeds) => (input: I) => Deed) =>
    (input: I, press: Press = {}): Deed =>
      once(name, input, () => pressed(press, found => verb(found)(input)))
  const bare =
    (name: string, verb: (deeds: Deeds) => () => Deed) =>
    (press: Press = {}): Deed =>
      once(name, null, () => pressed(press, found => verb(found)()))
  return {
    load: ({ whole } = { whole: true }) =>
      once('load', { whole }, () => {
        const timer = whole ? undefined : session.last?.timer
        return session.reload(undefined, timer === undefined ? {} : { timer })
      }),
    openConsultation: deed('open', found => found.openConsultation),
    sendTerms: bare('send_terms', found => found.sendTerms),
    setControlDate: deed('control_date', found => found.setControlDate),
    describeDemand: deed('describe', found => found.describeDemand),
    recordAcceptance: deed('accept', found => found.recordAcceptance),
    choosePayer: deed('payer', found => found.choosePayer),
    recordApproval: deed('approve', found => found.recordApproval),
    changeRequester: bare('requester', found => found.changeRequester),
    sendTransfer: bare('transfer', found => found.sendTransfer),
    designate: deed('designate', found => found.designate),
    schedule: deed('schedule', found => found.schedule),
    cancelAppointment: deed('cancel', found => found.cancelAppointment),
    recordSlaException: deed('exception', found => found.recordSlaException),
    startTimer: deed('start', found => found.startTimer),
    stopTimer: deed('stop', found => found.stopTimer),
    discardCapture: deed('discard', found => found.discardCapture),
    logTime(input, press = {}) {
      // taken when it is pressed, not when its turn comes: another tab may have sent the same and forgotten it by then
      const stream = ticketStream(ports.ticket.id)
      if (ports.ticket.id > 0) session.operations.begin({ ...timeOperation(stream, input), press })
      return deed('log', found => found.logTime)(input, press)
    },
    async previewTime(input) {
      const found = await deeds()
      return found.ok ? found.value.previewTime(input) : found
    },
    voidEntry: deed('void', found => found.voidEntry),
    waiveEntry: deed('waive', found => found.waiveEntry),
    abandonSlots: bare('abandon_slots', found => found.abandonSlots),
    confirmFacts: bare('confirm_facts', found => found.confirmFacts),
    async findUnits(text) {
      const found = await deeds()
      return found.ok ? found.value.findUnits(text) : found
    },
    async findPerson(id) {
      const found = await deeds()
      return found.ok ? found.value.findPerson(id) : found
    },
    async findAnalysts() {
      const found = await deeds()
      return found.ok ? found.value.findAnalysts() : found
    },
    conclude: bare('conclude', found => found.conclude),
    openTicket: id => ports.navigation.openTicket(id),
    forget: finished => session.operations.forget(finished),
    saveAdvice: status => saveAdvice(session, status),
    async prepare() {
      await deeds()
    }
  }
}

import { type Result, type Refusal, ok, refuse } from '../domain/kernel/result'
import type { Ports } from '../ports'
import type { Actions, Outcome } from './actions'
import { type Catalog, createSeenNewer } from './context'
import type { Press } from './ledger/operations'
import type { createCommands } from './createCommands'
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

type Commands = ReturnType<typeof createCommands>

/** Binds every verb to the ports; main.tsx is the only caller. Reading comes with it, the commands when they are needed. */
export function createActions(ports: Ports, catalog: Catalog): BoundActions {
  const session = createSession({ ports, catalog, seenNewer: createSeenNewer() }, readTicket)
  const once = createInFlight()
  let fetched: Commands | null = null
  // an answer of its own where the download fails: nothing was written, it may be tried again
  const commands = async (): Promise<Result<Commands, Refusal>> => {
    try {
      fetched ??= (await import('./createCommands')).createCommands(session)
      return ok(fetched)
    } catch {
      return refuse('offline')
    }
  }
  // a command decides on what it knows of the ticket: where nothing was read yet, that comes first
  const informed = async (verb: (commands: Commands) => Outcome): Outcome => {
    const found = await commands()
    if (!found.ok) return found
    const read = session.last ? null : await session.reload()
    return read && !read.ok ? read : verb(found.value)
  }
  const pressed = async (press: Press, verb: (commands: Commands) => Outcome): Outcome =>
    informed(async found => {
      session.press = press
      try {
        return await verb(found)
      } finally {
        session.press = null
      }
    })
  const command =
    <I>(name: string, verb: (commands: Commands) => (input: I) => Outcome) =>
    (input: I, press: Press = {}): Outcome =>
      once(name, input, () => pressed(press, found => verb(found)(input)))
  const bare =
    (name: string, verb: (commands: Commands) => () => Outcome) =>
    (press: Press = {}): Outcome =>
      once(name, null, () => pressed(press, found => verb(found)()))
  return {
    load: ({ whole } = { whole: true }) =>
      once('load', { whole }, () => {
        const timer = whole ? undefined : session.last?.timer
        return session.reload(undefined, timer === undefined ? {} : { timer })
      }),
    openConsultation: command('open', found => found.openConsultation),
    sendTerms: bare('send_terms', found => found.sendTerms),
    setControlDate: command('control_date', found => found.setControlDate),
    describeDemand: command('describe', found => found.describeDemand),
    recordAcceptance: command('accept', found => found.recordAcceptance),
    choosePayer: command('payer', found => found.choosePayer),
    recordApproval: command('approve', found => found.recordApproval),
    changeRequester: bare('requester', found => found.changeRequester),
    sendTransfer: bare('transfer', found => found.sendTransfer),
    designate: command('designate', found => found.designate),
    schedule: command('schedule', found => found.schedule),
    cancelAppointment: command('cancel', found => found.cancelAppointment),
    recordSlaException: command('exception', found => found.recordSlaException),
    startTimer: command('start', found => found.startTimer),
    stopTimer: command('stop', found => found.stopTimer),
    discardCapture: command('discard', found => found.discardCapture),
    logTime(input, press = {}) {
      // taken when it is pressed, not when its turn comes: another tab may have sent the same and forgotten it by then
      const stream = ticketStream(ports.ticket.id)
      if (ports.ticket.id > 0) session.operations.begin({ ...timeOperation(stream, input), press })
      return command('log', found => found.logTime)(input, press)
    },
    async previewTime(input) {
      const found = await commands()
      return found.ok ? found.value.previewTime(input) : found
    },
    voidEntry: command('void', found => found.voidEntry),
    waiveEntry: command('waive', found => found.waiveEntry),
    abandonSlots: bare('abandon_slots', found => found.abandonSlots),
    confirmFacts: bare('confirm_facts', found => found.confirmFacts),
    async findUnits(text) {
      const found = await commands()
      return found.ok ? found.value.findUnits(text) : found
    },
    async findPerson(id) {
      const found = await commands()
      return found.ok ? found.value.findPerson(id) : found
    },
    async findAnalysts() {
      const found = await commands()
      return found.ok ? found.value.findAnalysts() : found
    },
    conclude: bare('conclude', found => found.conclude),
    openTicket: id => ports.navigation.openTicket(id),
    forget: finished => session.operations.forget(finished),
    saveAdvice: status => saveAdvice(session, status),
    async prepare() {
      await commands()
    }
  }
}

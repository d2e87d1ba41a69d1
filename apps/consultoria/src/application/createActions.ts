import type { Ports } from '../ports'
import type { Actions, Outcome } from './actions'
import { type Catalog, createSeenNewer } from './context'
import type { Press } from './ledger/operations'
import { createCommands } from './createCommands'
import { createInFlight } from './ledger/inFlight'
import { readTicket } from './readTicket'
import { saveAdvice, type SaveAdvice } from './commands/conclusion/saveAdvice'
import { createSession } from './session'
import { timeOperation } from './commands/time/timeOperation'
import { ticketStream } from '../domain/ledger/slots'

/** The verbs, and the word of the save hook about the same ticket. */
export interface BoundActions extends Actions {
  saveAdvice(status: string): Promise<SaveAdvice>
}

/** Binds every verb to the ports; main.tsx is the only caller. */
export function createActions(ports: Ports, catalog: Catalog): BoundActions {
  const session = createSession({ ports, catalog, seenNewer: createSeenNewer() }, readTicket)
  const commands = createCommands(session)
  const once = createInFlight()
  // a command decides on what it knows of the ticket: where nothing was read yet, that comes first
  const pressed = async (press: Press, verb: () => Outcome): Outcome => {
    const read = session.last ? null : await session.reload()
    if (read && !read.ok) return read
    session.press = press
    try {
      return await verb()
    } finally {
      session.press = null
    }
  }
  const command =
    <I>(name: string, verb: (input: I) => Outcome) =>
    (input: I, press: Press = {}): Outcome =>
      once(name, input, () => pressed(press, () => verb(input)))
  const bare =
    (name: string, verb: () => Outcome) =>
    (press: Press = {}): Outcome =>
      once(name, null, () => pressed(press, verb))
  return {
    load: ({ whole } = { whole: true }) =>
      once('load', { whole }, () => {
        const timer = whole ? undefined : session.last?.timer
        return session.reload(undefined, timer === undefined ? {} : { timer })
      }),
    openConsultation: command('open', commands.openConsultation),
    sendTerms: bare('send_terms', commands.sendTerms),
    setControlDate: command('control_date', commands.setControlDate),
    describeDemand: command('describe', commands.describeDemand),
    recordAcceptance: command('accept', commands.recordAcceptance),
    choosePayer: command('payer', commands.choosePayer),
    recordApproval: command('approve', commands.recordApproval),
    changeRequester: bare('requester', commands.changeRequester),
    sendTransfer: bare('transfer', commands.sendTransfer),
    designate: command('designate', commands.designate),
    schedule: command('schedule', commands.schedule),
    cancelAppointment: command('cancel', commands.cancelAppointment),
    recordSlaException: command('exception', commands.recordSlaException),
    startTimer: command('start', commands.startTimer),
    stopTimer: command('stop', commands.stopTimer),
    discardCapture: command('discard', commands.discardCapture),
    logTime(input, press = {}) {
      // taken when it is pressed, not when its turn comes: another tab may have sent the same and forgotten it by then
      const stream = ticketStream(ports.ticket.id)
      if (ports.ticket.id > 0) session.operations.begin({ ...timeOperation(stream, input), press })
      return command('log', commands.logTime)(input, press)
    },
    previewTime: commands.previewTime,
    voidEntry: command('void', commands.voidEntry),
    waiveEntry: command('waive', commands.waiveEntry),
    abandonSlots: bare('abandon_slots', commands.abandonSlots),
    confirmFact: command('confirm_fact', commands.confirmFact),
    findUnits: commands.findUnits,
    findNames: commands.findNames,
    findAnalysts: commands.findAnalysts,
    conclude: bare('conclude', commands.conclude),
    openTicket: id => ports.navigation.openTicket(id),
    forget: finished => session.operations.forget(finished),
    saveAdvice: status => saveAdvice(session, status)
  }
}

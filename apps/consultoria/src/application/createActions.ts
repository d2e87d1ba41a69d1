import type { Opening, Ports } from '../ports'
import type { Actions, Commands } from './actions'
import { importAgain } from '../importAgain'
import { saveAdvice, type SaveAdvice } from './commands/conclusion/saveAdvice'
import { namesOf } from './commands/people/names'
import type { PANEL_COMMANDS } from './commands/panelRegistry'
import { COMMANDS } from './commands/registry'
import { findAnalysts } from './commands/scheduling/findAnalysts'
import { type Catalog, createSeenNewer } from './context'
import { type Command, runAllowed } from './commands/defineCommand'
import { refuse } from '../domain/kernel/result'
import { createInFlight } from './ledger/inFlight'
import type { Press } from './ledger/operations'
import type { Outcome } from './commands/outcome'
import { readTicket } from './readTicket'
import { createSession, type Session } from './session'

/** The actions, and the word of the save hook about the same ticket. */
export interface BoundActions extends Actions {
  saveAdvice(status: string): Promise<SaveAdvice>
}

/** Binds every command to the ports; main.tsx is the only caller. */
export function createActions(ports: Ports, catalog: Catalog, opening: Opening | null = null): BoundActions {
  const session = createSession({ ports, catalog, seenNewer: createSeenNewer() }, readTicket, opening)
  const once = createInFlight()
  return {
    ...commandsOf(session, once),
    load: ({ whole } = { whole: true }) =>
      once('load', { whole }, () => {
        const timer = whole ? undefined : session.last?.timer
        return session.reload(undefined, timer === undefined ? {} : { timer })
      }),
    previewTime: async input => (await panelQueries()).previewTime(session)(input),
    costOfNext: async seconds => (await panelQueries()).costOfNext(session)(seconds),
    pricesOf: async (ways, capture) => (await panelQueries()).pricesOf(session)(ways, capture),
    dossier: async () => (await panelQueries()).dossier(session)(),
    findSlots: async wanted => (await panelQueries()).findSlots(session)(wanted),
    approvers: async () => (await panelQueries()).approvers(session)(),
    outOfCopy: async ids => (await panelQueries()).outOfCopy(session)(ids),
    findClients: async text => (await panelQueries()).findClients(session)(text),
    clientsOf: async id => (await panelQueries()).clientsOf(session)(id),
    findUnits: async text => (await panelQueries()).findUnits(session)(text),
    findNames: ids => namesOf(session.context, ids),
    findAnalysts: findAnalysts(session),
    openTicket: id => ports.navigation.openTicket(id),
    forget: finished => session.operations.forget(finished),
    saveAdvice: status => saveAdvice(session, status)
  }
}

type Once = ReturnType<typeof createInFlight>

const commandsOf = (session: Session, once: Once): Commands => {
  const commands: Record<string, Command<never>> = COMMANDS
  const bound = Object.entries(commands).map(([verb, command]) => [verb, bind(session, once, command)])
  const verbs = Object.keys(PANEL_VERBS) as PanelVerb[]
  const later = verbs.map(verb => [verb, bindLater(session, once, verb)])
  return Object.fromEntries([...bound, ...later]) as Commands
}

type PanelVerb = keyof typeof PANEL_COMMANDS

/** By name, because the commands themselves arrive later. */
const PANEL_VERBS: Record<PanelVerb, true> = {
  openConsultation: true,
  sendTerms: true,
  setControlDate: true,
  describeDemand: true,
  recordAcceptance: true,
  designate: true,
  askAvailability: true,
  reportError: true,
  schedule: true,
  passOn: true,
  conclude: true,
  cancelConsultation: true,
  endUnanswered: true,
  refuseTerms: true,
  remindClient: true,
  recordContact: true,
  keepModality: true,
  answerReturn: true,
  publishTime: true,
  recordApproval: true,
  sendTransfer: true,
  changeRequester: true,
  nameClient: true,
  confirmFact: true,
  abandonSlots: true,
  choosePayer: true,
  askApproval: true,
  copyPerson: true,
  cancelAppointment: true,
  recordSlaException: true,
  discardCapture: true,
  splitCapture: true,
  logTime: true,
  voidEntry: true,
  waiveEntry: true,
  recordCause: true,
  confirmWaiver: true,
  setCeiling: true,
  settleAbove: true,
  confirmPayment: true,
  reversePayment: true
}

const panelCommands = () => importAgain(() => import('./commands/panelRegistry'))
const panelQueries = async () => (await importAgain(() => import('./commands/panelQueries'))).PANEL_QUERIES

/** Arrives with the panel that sends it. */
const bindLater =
  (session: Session, once: Once, verb: PanelVerb) =>
  async (input: never, pressed?: Press): Outcome => {
    const later = await panelCommands().catch(() => null)
    if (!later) return refuse('offline')
    const commands: Record<PanelVerb, Command<never>> = later.PANEL_COMMANDS
    return bind(session, once, commands[verb])(input, pressed)
  }

function bind<Input>(session: Session, once: Once, command: Command<Input>) {
  const press = (input: Input, pressed: Press = {}): Outcome => {
    command.onPress?.(session, input, pressed)
    return once(command.name, input ?? null, () =>
      pressedOn(session, pressed, () => runAllowed(command, session, input))
    )
  }
  return command.bare ? (pressed?: Press) => press(undefined as Input, pressed) : press
}

/** A command decides on what it knows of the ticket: where nothing was read yet, that comes first. */
async function pressedOn(session: Session, press: Press, work: () => Outcome): Outcome {
  const read = session.last ? null : await session.reload()
  if (read && !read.ok) return read
  session.press = press
  try {
    return await work()
  } finally {
    session.press = null
  }
}

import { ok, refused } from '../domain/result'
import type { Ports } from '../ports'
import { accountRefusal } from './accountRefusal'
import type { Actions, Deed } from './actions'
import { cancelAppointment } from './cancelAppointment'
import { changeRequester } from './changeRequester'
import { choosePayer } from './choosePayer'
import { conclude } from './conclude'
import type { Catalog } from './context'
import { describeDemand } from './describeDemand'
import { designate } from './designate'
import { discardCapture } from './discardCapture'
import { createInFlight } from './inFlight'
import { logTime } from './logTime'
import { openConsultation } from './openConsultation'
import { previewTime } from './previewTime'
import { readTicket } from './readTicket'
import { recordAcceptance } from './recordAcceptance'
import { recordApproval } from './recordApproval'
import { recordSlaException } from './recordSlaException'
import { saveAdvice, type SaveAdvice } from './saveAdvice'
import { schedule } from './schedule'
import { sendTerms } from './sendTerms'
import { sendTransfer } from './sendTransfer'
import { createSession } from './session'
import { setControlDate } from './setControlDate'
import { startTimer } from './startTimer'
import { stopTimer } from './stopTimer'
import { voidEntry } from './voidEntry'
import { waiveEntry } from './waiveEntry'

/** The verbs, and the word of the save hook about the same ticket. */
export interface BoundActions extends Actions {
  saveAdvice(status: string): SaveAdvice
}

/** Binds every verb to the ports; main.tsx is the only caller. */
export function createActions(ports: Ports, catalog: Catalog): BoundActions {
  const session = createSession({ ports, catalog }, readTicket)
  const once = createInFlight()
  // a deed decides on what it knows of the ticket: where nothing was read yet, that comes first
  const informed = async (verb: () => Deed): Deed => {
    const read = session.last ? null : await session.reload()
    return read && !read.ok ? read : verb()
  }
  const deed =
    <I>(name: string, verb: (input: I) => Deed) =>
    (input: I): Deed =>
      once(name, input, () => informed(() => verb(input)))
  const bare = (name: string, verb: () => Deed) => (): Deed => once(name, null, () => informed(verb))
  return {
    load: () => once('load', null, () => session.reload()),
    openConsultation: deed('open', openConsultation(session)),
    sendTerms: bare('send_terms', sendTerms(session)),
    setControlDate: deed('control_date', setControlDate(session)),
    describeDemand: deed('describe', describeDemand(session)),
    recordAcceptance: deed('accept', recordAcceptance(session)),
    choosePayer: deed('payer', choosePayer(session)),
    recordApproval: deed('approve', recordApproval(session)),
    changeRequester: bare('requester', changeRequester(session)),
    sendTransfer: bare('transfer', sendTransfer(session)),
    designate: deed('designate', designate(session)),
    schedule: deed('schedule', schedule(session)),
    cancelAppointment: deed('cancel', cancelAppointment(session)),
    recordSlaException: deed('exception', recordSlaException(session)),
    startTimer: deed('start', startTimer(session)),
    stopTimer: deed('stop', stopTimer(session)),
    discardCapture: deed('discard', discardCapture(session)),
    logTime: deed('log', logTime(session)),
    previewTime: previewTime(session),
    voidEntry: deed('void', voidEntry(session)),
    waiveEntry: deed('waive', waiveEntry(session)),
    async findUnits(text) {
      const found = await ports.directory.findUnits(text)
      return found.ok ? ok(found.value) : refused(accountRefusal(found.error))
    },
    conclude: bare('conclude', conclude(session)),
    openTicket: id => ports.navigation.openTicket(id),
    saveAdvice: status => saveAdvice(session, status)
  }
}

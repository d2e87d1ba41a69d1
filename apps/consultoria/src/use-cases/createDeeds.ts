import { ok, refused } from '../domain/kernel/result'
import { accountRefusal } from './accountRefusal'
import { abandonSlots } from './abandonSlots'
import type { Actions } from './actions'
import { cancelAppointment } from './cancelAppointment'
import { changeRequester } from './changeRequester'
import { choosePayer } from './choosePayer'
import { conclude } from './conclude'
import { describeDemand } from './describeDemand'
import { designate } from './designate'
import { discardCapture } from './discardCapture'
import { findAnalysts } from './findAnalysts'
import { logTime } from './logTime'
import { openConsultation } from './openConsultation'
import { previewTime } from './previewTime'
import { recordAcceptance } from './recordAcceptance'
import { recordApproval } from './recordApproval'
import { recordSlaException } from './recordSlaException'
import { schedule } from './schedule'
import { sendTerms } from './sendTerms'
import { sendTransfer } from './sendTransfer'
import type { Session } from './session'
import { setControlDate } from './setControlDate'
import { startTimer } from './startTimer'
import { stopTimer } from './stopTimer'
import { voidEntry } from './voidEntry'
import { waiveEntry } from './waiveEntry'

/** Every verb that is pressed: none of them is needed to show a ticket, so they are one chunk that comes after it. */
export const createDeeds = (session: Session): Omit<Actions, 'load' | 'openTicket' | 'forget'> => ({
  openConsultation: openConsultation(session),
  sendTerms: sendTerms(session),
  setControlDate: setControlDate(session),
  describeDemand: describeDemand(session),
  recordAcceptance: recordAcceptance(session),
  choosePayer: choosePayer(session),
  recordApproval: recordApproval(session),
  changeRequester: changeRequester(session),
  sendTransfer: sendTransfer(session),
  designate: designate(session),
  schedule: schedule(session),
  cancelAppointment: cancelAppointment(session),
  recordSlaException: recordSlaException(session),
  startTimer: startTimer(session),
  stopTimer: stopTimer(session),
  discardCapture: discardCapture(session),
  logTime: logTime(session),
  previewTime: previewTime(session),
  voidEntry: voidEntry(session),
  waiveEntry: waiveEntry(session),
  abandonSlots: abandonSlots(session),
  async findUnits(text) {
    const found = await session.context.ports.directory.findUnits(text)
    return found.ok ? ok(found.value) : refused(accountRefusal(found.error))
  },
  findAnalysts: findAnalysts(session),
  conclude: conclude(session)
})

import { ok, refused } from '../domain/kernel/result'
import { isUnitCode } from '../domain/payer/payer'
import { accountRefusal } from './accountRefusal'
import { abandonSlots } from './commands/ledger/abandonSlots'
import type { Actions } from './actions'
import { cancelAppointment } from './commands/scheduling/cancelAppointment'
import { changeRequester } from './commands/payer/changeRequester'
import { choosePayer } from './commands/payer/choosePayer'
import { confirmFact } from './commands/ledger/confirmFact'
import { conclude } from './commands/conclusion/conclude'
import { describeDemand } from './commands/terms/describeDemand'
import { designate } from './commands/scheduling/designate'
import { discardCapture } from './commands/time/discardCapture'
import { findAnalysts } from './commands/scheduling/findAnalysts'
import { logTime } from './commands/time/logTime'
import { namesOf } from './commands/people/names'
import { openConsultation } from './commands/terms/openConsultation'
import { previewTime } from './commands/time/previewTime'
import { recordAcceptance } from './commands/acceptance/recordAcceptance'
import { recordApproval } from './commands/payer/recordApproval'
import { recordSlaException } from './commands/sla/recordSlaException'
import { schedule } from './commands/scheduling/schedule'
import { sendTerms } from './commands/terms/sendTerms'
import { sendTransfer } from './commands/payer/sendTransfer'
import type { Session } from './session'
import { setControlDate } from './commands/terms/setControlDate'
import { startTimer } from './commands/time/startTimer'
import { stopTimer } from './commands/time/stopTimer'
import { voidEntry } from './commands/billing/voidEntry'
import { waiveEntry } from './commands/billing/waiveEntry'

/** Every verb that is pressed. */
export const createCommands = (session: Session): Omit<Actions, 'load' | 'openTicket' | 'forget'> => ({
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
  confirmFact: confirmFact(session),
  async findUnits(text) {
    const found = await session.context.ports.directory.findUnits(text)
    if (!found.ok) return refused(accountRefusal(found.error))
    return ok(found.value.filter(({ fields }) => isUnitCode(String(fields['unit_code'] ?? ''))))
  },
  findNames: ids => namesOf(session.context, ids),
  findAnalysts: findAnalysts(session),
  conclude: conclude(session)
})

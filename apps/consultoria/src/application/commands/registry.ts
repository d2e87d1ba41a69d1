import { openConsultation } from './terms/openConsultation'
import { sendTerms } from './terms/sendTerms'
import { keepModality } from './terms/keepModality'
import { setControlDate } from './terms/setControlDate'
import { describeDemand } from './terms/describeDemand'
import { recordAcceptance } from './acceptance/recordAcceptance'
import { choosePayer } from './payer/choosePayer'
import { recordApproval } from './payer/recordApproval'
import { changeRequester } from './payer/changeRequester'
import { sendTransfer } from './payer/sendTransfer'
import { designate } from './scheduling/designate'
import { schedule } from './scheduling/schedule'
import { cancelAppointment } from './scheduling/cancelAppointment'
import { recordSlaException } from './sla/recordSlaException'
import { startTimer } from './time/startTimer'
import { stopTimer } from './time/stopTimer'
import { discardCapture } from './time/discardCapture'
import { logTime } from './time/logTime'
import { publishTime } from './time/publishTime'
import { voidEntry } from './billing/voidEntry'
import { waiveEntry } from './billing/waiveEntry'
import { abandonSlots } from './ledger/abandonSlots'
import { confirmFact } from './ledger/confirmFact'
import { conclude } from './conclusion/conclude'

/** Every command there is, by the verb that the interface calls. */
export const COMMANDS = {
  openConsultation,
  sendTerms,
  keepModality,
  setControlDate,
  describeDemand,
  recordAcceptance,
  choosePayer,
  recordApproval,
  changeRequester,
  sendTransfer,
  designate,
  schedule,
  cancelAppointment,
  recordSlaException,
  startTimer,
  stopTimer,
  discardCapture,
  logTime,
  publishTime,
  voidEntry,
  waiveEntry,
  abandonSlots,
  confirmFact,
  conclude
}

import { openConsultation } from './terms/openConsultation'
import { sendTerms } from './terms/sendTerms'
import { setControlDate } from './terms/setControlDate'
import { describeDemand } from './terms/describeDemand'
import { recordAcceptance } from './acceptance/recordAcceptance'
import { designate } from './scheduling/designate'
import { passOn } from './scheduling/passOn'
import { askAvailability } from './scheduling/askAvailability'
import { reportError } from './scheduling/reportError'
import { schedule } from './scheduling/schedule'
import { conclude } from './conclusion/conclude'
import { cancelConsultation } from './terms/cancelConsultation'
import { endUnanswered } from './terms/endUnanswered'
import { refuseTerms } from './terms/refuseTerms'
import { remindClient } from './terms/remindClient'
import { recordContact } from './scheduling/recordContact'
import { keepModality } from './terms/keepModality'
import { answerReturn } from './sla/answerReturn'
import { publishTime } from './time/publishTime'
import { recordApproval } from './payer/recordApproval'
import { sendTransfer } from './payer/sendTransfer'
import { nameClient } from './terms/nameClient'
import { changeRequester } from './payer/changeRequester'
import { confirmFact } from './ledger/confirmFact'
import { abandonSlots } from './ledger/abandonSlots'
import { choosePayer } from './payer/choosePayer'
import { cancelAppointment } from './scheduling/cancelAppointment'
import { recordSlaException } from './sla/recordSlaException'
import { discardCapture } from './time/discardCapture'
import { splitCapture } from './time/splitCapture'
import { recordCause } from './billing/recordCause'
import { setCeiling } from './payer/setCeiling'
import { settleAbove } from './billing/settleAbove'
import { confirmWaiver } from './billing/confirmWaiver'
import { voidEntry } from './billing/voidEntry'
import { waiveEntry } from './billing/waiveEntry'

import { confirmPayment } from './payment/confirmPayment'
import { reversePayment } from './payment/reversePayment'
import { askApproval } from './payer/askApproval'
import { copyPerson } from './people/copyPerson'
import { logTime } from './time/logTime'

/**
 * Every command but the timer's, by the verb that the interface calls: they are fetched while nothing else is on its way, with the
 * panels.
 */
export const PANEL_COMMANDS = {
  openConsultation,
  sendTerms,
  setControlDate,
  describeDemand,
  recordAcceptance,
  designate,
  askAvailability,
  reportError,
  schedule,
  passOn,
  conclude,
  cancelConsultation,
  endUnanswered,
  refuseTerms,
  remindClient,
  recordContact,
  keepModality,
  answerReturn,
  publishTime,
  recordApproval,
  sendTransfer,
  changeRequester,
  nameClient,
  confirmFact,
  abandonSlots,
  choosePayer,
  askApproval,
  copyPerson,
  cancelAppointment,
  recordSlaException,
  discardCapture,
  splitCapture,
  logTime,
  voidEntry,
  waiveEntry,
  recordCause,
  confirmWaiver,
  setCeiling,
  settleAbove,
  confirmPayment,
  reversePayment
}

import { openConsultation } from './terms/openConsultation'
import { sendTerms } from './terms/sendTerms'
import { keepModality } from './terms/keepModality'
import { setControlDate } from './terms/setControlDate'
import { describeDemand } from './terms/describeDemand'
import { recordAcceptance } from './acceptance/recordAcceptance'
import { recordApproval } from './payer/recordApproval'
import { changeRequester } from './payer/changeRequester'
import { sendTransfer } from './payer/sendTransfer'
import { designate } from './scheduling/designate'
import { schedule } from './scheduling/schedule'
import { answerReturn } from './sla/answerReturn'
import { startTimer } from './time/startTimer'
import { stopTimer } from './time/stopTimer'
import { publishTime } from './time/publishTime'
import { abandonSlots } from './ledger/abandonSlots'
import { confirmFact } from './ledger/confirmFact'
import { conclude } from './conclusion/conclude'

/** Commands of the ticket's face, by the verb that the interface calls; those that only panels send are fetched with them. */
export const COMMANDS = {
  openConsultation,
  sendTerms,
  keepModality,
  setControlDate,
  describeDemand,
  recordAcceptance,
  recordApproval,
  changeRequester,
  sendTransfer,
  designate,
  schedule,
  answerReturn,
  startTimer,
  stopTimer,
  publishTime,
  abandonSlots,
  confirmFact,
  conclude
}

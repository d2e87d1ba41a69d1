import { openConsultation } from './terms/openConsultation'
import { sendTerms } from './terms/sendTerms'
import { keepModality } from './terms/keepModality'
import { setControlDate } from './terms/setControlDate'
import { describeDemand } from './terms/describeDemand'
import { recordAcceptance } from './acceptance/recordAcceptance'
import { recordApproval } from './payer/recordApproval'
import { designate } from './scheduling/designate'
import { schedule } from './scheduling/schedule'
import { answerReturn } from './sla/answerReturn'
import { startTimer } from './time/startTimer'
import { stopTimer } from './time/stopTimer'
import { publishTime } from './time/publishTime'
import { conclude } from './conclusion/conclude'

/** Commands of the ticket's face, by the verb that the interface calls; those of the panels and the rare ones are fetched later. */
export const COMMANDS = {
  openConsultation,
  sendTerms,
  keepModality,
  setControlDate,
  describeDemand,
  recordAcceptance,
  recordApproval,
  designate,
  schedule,
  answerReturn,
  startTimer,
  stopTimer,
  publishTime,
  conclude
}

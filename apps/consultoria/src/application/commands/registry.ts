import { openConsultation } from './terms/openConsultation'
import { sendTerms } from './terms/sendTerms'
import { setControlDate } from './terms/setControlDate'
import { describeDemand } from './terms/describeDemand'
import { recordAcceptance } from './acceptance/recordAcceptance'
import { designate } from './scheduling/designate'
import { schedule } from './scheduling/schedule'
import { startTimer } from './time/startTimer'
import { stopTimer } from './time/stopTimer'
import { conclude } from './conclusion/conclude'

/** Commands of the ticket's face, by the verb that the interface calls; those of the panels and the rare ones are fetched later. */
export const COMMANDS = {
  openConsultation,
  sendTerms,
  setControlDate,
  describeDemand,
  recordAcceptance,
  designate,
  schedule,
  startTimer,
  stopTimer,
  conclude
}

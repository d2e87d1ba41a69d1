import { keepModality } from './terms/keepModality'
import { answerReturn } from './sla/answerReturn'
import { publishTime } from './time/publishTime'
import { recordApproval } from './payer/recordApproval'
import { sendTransfer } from './payer/sendTransfer'
import { changeRequester } from './payer/changeRequester'
import { confirmFact } from './ledger/confirmFact'
import { abandonSlots } from './ledger/abandonSlots'
import { choosePayer } from './payer/choosePayer'
import { cancelAppointment } from './scheduling/cancelAppointment'
import { recordSlaException } from './sla/recordSlaException'
import { discardCapture } from './time/discardCapture'
import { splitCapture } from './time/splitCapture'
import { voidEntry } from './billing/voidEntry'
import { waiveEntry } from './billing/waiveEntry'

import { logTime } from './time/logTime'

/**
 * Commands that panels send, and the rare ones of the ticket's face, by the verb that the interface calls: they are fetched with the
 * panels.
 */
export const PANEL_COMMANDS = {
  keepModality,
  answerReturn,
  publishTime,
  recordApproval,
  sendTransfer,
  changeRequester,
  confirmFact,
  abandonSlots,
  choosePayer,
  cancelAppointment,
  recordSlaException,
  discardCapture,
  splitCapture,
  logTime,
  voidEntry,
  waiveEntry
}

import { startTimer } from './time/startTimer'
import { stopTimer } from './time/stopTimer'

/** The timer's commands, by the verb that the interface calls: here from the start, because a press on the clock counts from its second. */
export const COMMANDS = {
  startTimer,
  stopTimer
}

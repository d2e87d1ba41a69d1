import type { Fault } from '../../../apps/consultoria/src/adapters/memory/faults'
import type { HostileRecord } from './hostile'

export type WishName =
  | 'open'
  | 'sendTerms'
  | 'demand'
  | 'acceptComment'
  | 'acceptPhone'
  | 'payer'
  | 'approval'
  | 'designate'
  | 'schedule'
  | 'cancel'
  | 'startTimer'
  | 'stopTimer'
  | 'discard'
  | 'time'
  | 'timeOfCapture'
  | 'reply'
  | 'correct'
  | 'void'
  | 'waive'
  | 'sendTransfer'
  | 'abandon'
  | 'confirm'

/** What somebody wants to press; what it is about (`pick`) is chosen among what the screen shows then. */
export interface Wish {
  name: WishName
  pick: number
  minutes: number
  /** The very words of the time told last: then two are meant. */
  retype: boolean
}

export type Doing =
  | { do: 'open' }
  | { do: 'change' }
  | { do: 'press'; wish: Wish }
  /** The refused one once more, under its own press: by its timer or by hand. */
  | { do: 'again' }
  /** What is typed and not done is changed a little before it is pressed again. */
  | { do: 'edit'; wish: Wish }
  | { do: 'submit' }
  | { do: 'close' }
  | { do: 'reply'; who: 'client' | 'colleague' | 'unit'; text: string }
  | { do: 'merge' }
  | { do: 'later'; minutes: number }
  | { do: 'hostile'; record: HostileRecord; pick: number }
  | { do: 'tamper'; how: 'edit' | 'delete'; pick: number }

export interface Planned {
  call: string
  fault: Fault
}

export interface Step {
  /** Agent and tab: `0`–`5`, two tabs each. */
  seat: number
  doing: Doing
  /** How many calls happen before the next step begins; null = all of them. */
  turns: number | null
  /** Decides whose call comes next. */
  mix: number
  faults: Planned[]
  /** The tab is closed at this call from now on, before or after the account did what it asked for. */
  close: { at: number; done: boolean } | null
  /** Closed after the words are gone and before their operation is. */
  closeWhenShown: boolean
  seconds: number
  /** By how many records the search index lags behind. */
  lag: number
}

export interface History {
  seed: number
  /** What was done quietly before. */
  begun: 'nothing' | 'sent' | 'accepted'
  steps: Step[]
}

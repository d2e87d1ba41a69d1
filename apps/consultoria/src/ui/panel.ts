import type { Instant } from '../domain/kernel/instant'

/** What can lie over Agora: one at a time, closed with Esc. */
export type Panel =
  /** `span`: how much of a stopped timer that ran over is told; without it that is asked first. */
  | { kind: 'time'; capture: number | null; corrects: number | null; span?: 'whole' | 'cut' }
  /** Time of an appointment that the client missed. */
  | { kind: 'missed' }
  | { kind: 'void' | 'waive'; entry: number }
  | { kind: 'discard'; capture: number }
  /** `slot` is the offered one that was chosen. */
  | { kind: 'schedule'; slot?: Instant }
  /** `how` and `comment` are what was pressed; without them whatever lies nearest. */
  | { kind: 'acceptance'; how?: 'comment' | 'oral'; comment?: number }
  | {
      kind:
        | 'terms'
        | 'payer'
        | 'payment'
        | 'package'
        | 'reversal'
        | 'approval'
        | 'designation'
        | 'availability'
        | 'errorTicket'
        | 'cancelAppointment'
        | 'noShow'
        | 'exception'
        | 'more'
        | 'refusal'
        | 'unanswered'
        | 'cancel'
        | 'contact'
        | 'handOver'
        | 'service'
        | 'conclusion'
        | 'cause'
        | 'ceiling'
        | 'client'
    }

/** What fills the whole frame. */
export type Sheet = 'entries' | 'billing' | 'shortcuts'

/** What can lie over Agora: one at a time, closed with Esc. */
export type Panel =
  | { kind: 'time'; capture: number | null; corrects: number | null }
  | { kind: 'void' | 'waive'; entry: number }
  | { kind: 'discard'; capture: number }
  /** `how` and `comment` are what was pressed; without them whatever lies nearest. */
  | { kind: 'acceptance'; how?: 'comment' | 'oral'; comment?: number }
  | {
      kind:
        | 'terms'
        | 'payer'
        | 'approval'
        | 'designation'
        | 'schedule'
        | 'cancelAppointment'
        | 'exception'
        | 'handOver'
        | 'service'
        | 'conclusion'
    }

/** What fills the whole frame. */
export type Sheet = 'entries' | 'billing' | 'shortcuts'

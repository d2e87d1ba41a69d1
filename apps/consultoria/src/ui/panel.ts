/** What can lie over Agora: one at a time, closed with Esc. */
export type Panel =
  | { kind: 'time'; capture: number | null; corrects: number | null }
  | { kind: 'void' | 'waive'; entry: number }
  | { kind: 'discard'; capture: number }
  | {
      kind:
        | 'terms'
        | 'acceptance'
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

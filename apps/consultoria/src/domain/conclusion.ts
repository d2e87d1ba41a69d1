/** What is missing before Solve. */
export interface ConclusionGap {
  code:
    | 'terms'
    | 'acceptance'
    | 'billing_data'
    | 'approval'
    | 'requester'
    | 'designation'
    | 'entry'
    | 'capture'
    | 'comment'
    | 'appointment_pending'
    | 'ceiling_exceeded'
    | 'transfer'
    | 'timer_running'
    | 'ledger_gap'
  detail?: Record<string, string | number>
}

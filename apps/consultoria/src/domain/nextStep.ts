import type { Instant, Payer } from './policy'

/**
 * The one thing to do now, or what is being waited for and from whom. The interface has words and a button for each kind;
 * it never decides.
 */
export type NextStep =
  | { kind: 'choose_modality' }
  | { kind: 'open' }
  | { kind: 'submit_terms' }
  | { kind: 'terms_problem'; why: 'internal' | 'edited' | 'unsent' }
  | { kind: 'wait_acceptance'; from: string; sentAt: Instant }
  | { kind: 'record_acceptance'; comment: number; by: string }
  /** Someone answered who may not accept: who could, and what the administrator would have to do. */
  | { kind: 'acceptor_not_allowed'; comment: number; by: string; doubts: string[] }
  | { kind: 'reaccept'; from: string }
  | { kind: 'wait_approval'; payer: Payer; unit: string }
  | { kind: 'record_approval'; comment: number; by: string; payer: Payer }
  | { kind: 'billing_data'; missing: string[] }
  | { kind: 'change_requester'; unit: string }
  | { kind: 'describe_demand' }
  | { kind: 'designate' }
  | { kind: 'wait_designation'; team: string }
  | { kind: 'schedule' }
  | { kind: 'wait_appointment'; start: Instant }
  | { kind: 'start_service' }
  | { kind: 'running' }
  | { kind: 'log_capture'; capture: number; seconds: number }
  | { kind: 'log_time' }
  | { kind: 'link_comment'; entry: number }
  | { kind: 'send_transfer' }
  | { kind: 'conclude' }
  | { kind: 'merged'; into: number }
  | { kind: 'closed' }

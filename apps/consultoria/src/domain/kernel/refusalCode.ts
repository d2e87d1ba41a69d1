/**
 * Every reason why something does not happen. Each has its sentence in every language of the sidebar; one that lacks it, and a
 * sentence for a reason that is not here, do not compile.
 */
export type RefusalCode = OfAccount | OfForm | OfInstallation | OfLedger | OfTerms | OfPayer | OfService | OfEntries

/** The account did not do it, or could not be asked. */
type OfAccount =
  | 'account_refused'
  | 'busy'
  | 'conflict'
  | 'forbidden'
  | 'no_answer'
  | 'not_found'
  | 'offline'
  | 'outcome_unknown'
  | 'too_many_writers'
  | 'unexpected'

/** The ticket's open form did not take it. */
type OfForm =
  'field_not_taken' | 'form_no_answer' | 'form_refused' | 'macro_not_landed' | 'requester_not_taken' | 'save_first'

type OfInstallation =
  'field_not_provisioned' | 'log_macro_altered' | 'macro_not_provisioned' | 'not_provisioned' | 'outside_zendesk'

type OfLedger =
  | 'already_done'
  | 'heal_only'
  | 'leader_only'
  | 'ledger_gap'
  | 'newer_version'
  | 'nothing_to_abandon'
  | 'nothing_to_confirm'
  | 'not_loaded'
  | 'recorded_before'
  | 'recorded_elsewhere'
  | 'roles_unread'
  | 'would_not_count'

type OfTerms =
  | 'already_accepted'
  | 'already_open'
  | 'comment_not_found'
  | 'confirmation_missing'
  | 'control_date_past'
  | 'demand_empty'
  | 'modality_unknown'
  | 'note_missing'
  | 'reply_holds_time'
  | 'terms_already_sent'
  | 'terms_not_sent'
  | 'terms_price_differs'

type OfPayer =
  | 'approval_missing'
  | 'billing_data_missing'
  | 'ceiling_missing'
  | 'cnpj_invalid'
  | 'cnpj_mismatch'
  | 'code_mismatch'
  | 'no_transfer'
  | 'no_unit_pays'
  | 'other_teams_leader'
  | 'payer_not_offered'
  | 'reason_missing'
  | 'unit_code_invalid'
  | 'unit_missing'
  | 'unit_unregistered'
  | 'unit_without_responsible'

type OfService =
  | 'analyst_unknown'
  | 'appointment.busy'
  | 'appointment.in_past'
  | 'appointment.medium'
  | 'appointment.no_duration'
  | 'appointment.out_of_hours'
  | 'appointment_gone'
  | 'return_answered'
  | 'merged'
  | 'no_consultation'
  | 'no_terms_asked'
  | 'not_ready'
  | 'scheduled_already'
  | 'ticket_closed'

type OfEntries =
  | 'capture_closed'
  | 'capture_of_other'
  | 'entry.already_waived'
  | 'entry.corrected'
  | 'entry.invoiced'
  | 'entry.unknown'
  | 'entry.voided'
  | 'entry_gone'
  | 'reply_holds_terms'
  | 'reply_is_internal'
  | 'own_entry'
  | 'reply_holds_other_terms'
  | 'reply_unsent'
  | 'time.in_future'
  | 'time.longer_than_interval'
  | 'time.no_date'
  | 'time.no_duration'
  | 'time.note_too_short'
  | 'time.other_date'
  | 'time.overlaps'
  | 'time.overlaps_ticket'
  | 'time.too_long'
  | 'time.too_old'
  | 'timer_elsewhere'
  | 'waiver.issue_required'
  | 'waiver.note_required'

/** What a reading of the audits completes. */
export type RepairName =
  | 'terms'
  | 'comment'
  | 'confirmation'
  | 'alteration'
  | 'message'
  | 'announcement'
  | 'transfer'
  | 'merge'
  | 'return'
  | 'evidence'

type Detail = Record<string, string | number>

/** Something that happened while reading: told once and closed. What goes as it should is no notice. */
export interface Notice {
  code:
    | `${Exclude<RepairName, 'terms'>}_repaired`
    | `${RepairName}_pending`
    | 'projections_pending'
    | 'packages_pending'
    | 'projections_restaged'
    | 'time_repaired'
    | 'timer_unknown'
    | 'history_unavailable'
    | 'terms_sent_elsewhere'
    | 'assignee_not_staged'
    | 'designation_saved'
    | 'follows_ticket'
  detail?: Detail
}

/** Something that is wrong with the records themselves: told as long as it is so, nobody closes it. */
export interface Trouble {
  code:
    | 'gap'
    | 'facts_edited'
    | 'facts_missing'
    | 'facts_unfounded'
    | 'facts_unannounced'
    | 'facts_pending'
    | 'newer_version'
    | 'newer_facts'
    /** The ticket names an order, and nothing was released for it. */
    | 'purchase_no_organization'
    | 'purchase_order_elsewhere'
    | 'purchase_not_eligible'
    | 'purchase_other_organization'
    /** A payment that an integration told and that does not count. */
    | 'purchase_told_by_other'
    | 'purchase_told_differs'
  detail?: Detail
}

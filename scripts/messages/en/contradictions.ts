/** Values of a modality that cannot both be meant. */
export const contradictions = {
  terms_without_acceptance: () => 'there are terms, but their acceptance ("terms_accepted") is not required',
  acceptance_without_terms: () => 'an acceptance is required, but there are no terms to accept',
  payer_without_requirement: (name: string) => `one of the payers needs the requirement "${name}"`,
  requirement_without_payer: (name: string) => `no payer uses the requirement "${name}"`,
  no_payer: (name: string) => `the payer "${name}" is missing, who pays until another is chosen`,
  rates_without_terms: () => 'prices are agreed to with terms, and there are none: time would be billed at no price',
  no_rate: () => 'a rate table without a rate',
  no_package: () => 'packages are to cover the work ("source": "package"), but none are named ("packages")',
  package_unused: () => 'there are packages, but the price is another one ("source")',
  no_payment: () =>
    'a payment is required, but nothing says how it is paid ("payment") or what is sold ("packages.sells")',
  rates_unsorted: () => 'rates are not from the oldest to the newest',
  rates_unused: () => 'there are rates, but time has no price ("source": "none")',
  no_medium: () => 'appointments without a medium',
  no_minutes: () => 'appointments without a duration',
  no_window: () => 'without business hours nothing could be scheduled',
  window_reversed: () => 'the window ends before it begins',
  issue_without_reason: () => 'asks for an unpublished issue, but no reason uses it',
  day_ends_in_window: () => 'timers count as forgotten ("dayEndsAt", 19:00 unless told) within business hours',
  ceiling_below_appointment: () =>
    'an appointment of the usual length is longer than a timer may run ("ceilingMinutes", 600 unless told)'
}

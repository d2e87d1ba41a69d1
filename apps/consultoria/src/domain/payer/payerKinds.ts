/** Who may pay; the words are stored. */
export const PAYERS = ['client', 'unit_invoice', 'unit_transfer'] as const
export type Payer = (typeof PAYERS)[number]

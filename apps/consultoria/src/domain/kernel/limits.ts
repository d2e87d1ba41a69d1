/**
 * What a reader takes at most, so that no record written by hand costs more than itself. Anybody who may write records may
 * write anything into them.
 */
export const LIMITS = {
  /** Zendesk keeps no larger record. */
  textBytes: 32_768,
  /** Braces and brackets inside one another; the deepest fact of ours has four. */
  depth: 8,
  entrySeconds: 86_400,
  /** Letters of a note: whatever they are, the record holds them. */
  noteLetters: 5000,
  firstYear: 2000,
  lastYear: 2100,
  /** A price above R$ 100.000,00 is a typing error, and sums stay exact below it. */
  priceCentavos: 10_000_000,
  /** Ten thousand hours, and R$ 10.000.000,00: more in one package is a typing error. */
  packageSeconds: 36_000_000,
  packageCentavos: 1_000_000_000,
  /** Payments of one imported list: each is looked up in the account. */
  importLines: 2000,
  /** A list of that many lines is far smaller. */
  importBytes: 2_000_000,
  /** A slot further behind the number of records than this is no slot of the stream. */
  slotsAhead: 1000,
  /** Seconds a server's stamp may lie behind what the writer took for now. */
  clockSlack: 120
} as const

/** What the ticket must say so that views, triggers and automations see the consultation. */
export interface Projection {
  /** By ticket field key; only fields the ledger decides. null empties the field. */
  fields: Record<string, string | number | boolean | null>
  addTags: string[]
}

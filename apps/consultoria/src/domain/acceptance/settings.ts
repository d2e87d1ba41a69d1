import * as z from 'zod/mini'

export const acceptanceSettings = {
  /** Who of the client may agree to charges: whoever carries the flag (T10), or anyone. */
  acceptor: z.enum(['flagged_user', 'anyone']),
  /** Words that suggest a comment as acceptance; compared without case and accents. Never decide. */
  acceptanceWords: z.array(z.string())
}

export type AcceptanceSettings = z.infer<z.ZodMiniObject<typeof acceptanceSettings>>

/** Whether somebody has to agree before consultancy begins. */
export interface ConsentSettings {
  requirements: readonly string[]
}

export const asksConsent = (settings: ConsentSettings | null): boolean =>
  settings === null || settings.requirements.includes('terms_accepted')

import * as z from 'zod/mini'
import { instant, positive, price, text, whole } from '../kernel/schema'

/** What the facts of this topic say, as it is stored. Spellings never change. */

/** What the opening found on the ticket, so that cancelling can put it back. */
export const beforeOpening = z.object({ subject: z.nullable(text), requestType: z.nullable(text) })

export type BeforeOpening = z.infer<typeof beforeOpening>

export const termsStagedData = z.object({
  policy: text,
  termsVersion: text,
  macroId: whole,
  locale: text,
  /** NFC plain text of the terms as the macro rendered them, and its SHA-256: what must stand in the comment. */
  termsText: text,
  termsHash: text,
  price,
  before: z.exactOptional(beforeOpening),
  /** What is asked, in detail, as it was said at the opening. */
  demand: z.exactOptional(text),
  /** They ask anew although the terms sent last say the same: the ticket is of another organization by now. */
  anew: z.exactOptional(z.boolean())
})

export type TermsStaged = z.infer<typeof termsStagedData>

export const termsSentData = z.object({
  staged: positive,
  policy: text,
  termsVersion: text,
  auditId: whole,
  commentId: whole,
  sentAt: instant,
  /** SHA-256 of the exact plain body that was sent. */
  bodyHash: text,
  price,
  /** Last second in which an answer needs no more than itself; left out = they run out never. */
  validUntil: z.exactOptional(instant)
})

type TermsSent = z.infer<typeof termsSentData>

export const termsFoundData = z.object({
  policy: text,
  termsVersion: text,
  macroId: whole,
  locale: text,
  /** The macro's words as they stand in the account, placeholders unfilled: what the comment holds whole. */
  words: text,
  auditId: whole,
  commentId: whole,
  sentAt: instant,
  /** SHA-256 of the exact plain body that was sent. */
  bodyHash: text,
  price,
  /** Last second in which an answer needs no more than itself; left out = they run out never. */
  validUntil: z.exactOptional(instant),
  /** As of terms that were staged. */
  anew: z.exactOptional(z.boolean())
})

/** Terms that reached the client, staged by the app (its n) or by a macro applied by hand (null). */
export type SentTerms = Omit<TermsSent, 'staged'> & { staged: number | null }

/** The client was asked once more for an answer to these terms, in these words. */
export const termsRemindedData = z.object({ terms: positive, publicNote: text })

export type TermsReminded = z.infer<typeof termsRemindedData>

/** Whose consultation it is, where somebody of a Unit asked for it: of a client of the Unit's, or the Unit's own. */
export const clientNamedData = z.object({
  /** Who asked, and the Unit they ask for. */
  openerId: positive,
  unitId: positive,
  /** Who asks from now on, and for which organization; the opener and the Unit themselves where it is the Unit's own. */
  clientId: positive,
  organizationId: positive,
  auditId: z.nullable(whole)
})

export type ClientNamed = z.infer<typeof clientNamedData>

export const demandDescribedData = z.object({ text })

export type DemandDescribed = z.infer<typeof demandDescribedData>

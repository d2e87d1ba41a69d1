import * as z from 'zod/mini'
import { localDate, text } from '../kernel/schema'

/** What the facts of this topic say, as it is stored. Spellings never change. */

/** What was behind the ticket; the codes are stored. */
export const CAUSES = ['usage', 'unpublished_defect', 'published_defect', 'documentation'] as const
export type Cause = (typeof CAUSES)[number]

export const causeRecordedData = z.object({
  cause: z.enum(CAUSES),
  /** Number of the issue behind it; null where nothing was wrong with the product. */
  issueId: z.nullable(text),
  /** When it was published on the client portal; null = it is not. */
  publishedOn: z.nullable(localDate)
})

export type CauseRecorded = z.infer<typeof causeRecordedData>

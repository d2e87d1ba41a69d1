import type { Consultation } from '../../domain/consultation/consultation'
import { headText } from '../../domain/audit/anchors'

/** The end of the stream as it is anchored in the ticket's audits. */
export const headOf = ({ head }: Consultation): string | null => (head ? headText(head) : null)

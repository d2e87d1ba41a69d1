import type { Consultation } from '../domain/ledger/consultation'
import { headText } from '../domain/ledger/verify'

/** The end of the stream as it is anchored in the ticket's audits. */
export const headOf = ({ head }: Consultation): string | null => (head ? headText(head) : null)

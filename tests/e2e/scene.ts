import type { Account } from '../account'
import type { ConsultationAt } from './desk'
import type { Desk, OpenDesk } from './openDesk'

/** Leads to one point of a consultation. */
export type Scene = (way: Way) => Promise<Desk>

export interface Way {
  account: Account
  open: OpenDesk
  consultationAt: ConsultationAt
}

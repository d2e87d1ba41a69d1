import type { LedgerRecord } from '../../domain/ledger/fact'
import type { ToldPayment } from '../../domain/payment/toldPayment'
import type { Instant } from '../../domain/kernel/instant'
import type { AccountMap, Organization, Person, RunningTimer, StoredTicket, TicketHistory } from '../../ports'

/** A ticket as the account keeps it, with its audits already in the form the history tells them. */
export interface MemoryTicket extends StoredTicket {
  subject: string
  channel: string
  createdAt: Instant
  followsTicketId: number | null
  externalId?: string
  assignee: { userId: number | null; groupId: number | null }
  history: Omit<TicketHistory, 'people'>
  /** What its audits say of its payment field; left out = nobody wrote there. */
  told?: ToldPayment[]
}

/** A clock's record: its name is unique in the account, and whose it is says who made it. */
export interface MemoryTimer extends RunningTimer {
  name: string
  createdBy: number
}

/** One account that several agents and tabs share: everything Zendesk would keep. */
export interface MemoryAccount {
  now: Instant
  offsetSeconds: number
  records: LedgerRecord[]
  timers: MemoryTimer[]
  tickets: Map<number, MemoryTicket>
  people: Map<number, Person>
  organizations: Map<number, Organization>
  memberships: Map<number, number[]>
  groups: Record<string, number[]>
  /** Since when somebody is in a group, `<group> <user>`; left out = always. */
  since: Map<string, Instant>
  /** Texts of the macros by id, as rendered. */
  macros: Map<number, { text: string; public: boolean }>
  map: AccountMap
  lastId: number
}

export function createMemoryAccount(now: Instant): MemoryAccount {
  return {
    now,
    offsetSeconds: -10_800,
    records: [],
    timers: [],
    tickets: new Map(),
    people: new Map(),
    organizations: new Map(),
    memberships: new Map(),
    groups: {},
    since: new Map(),
    macros: new Map(),
    map: { ticketFields: {}, macros: {}, groups: {}, rosterHash: null },
    // above the ids of what an account begins with
    lastId: 10_000
  }
}

export function nextId(account: MemoryAccount): number {
  account.lastId += 1
  return account.lastId
}

import type { WaiverReason } from '../billing/waiverReasons'
import type { BusinessCalendar, Span } from '../kernel/calendar'
import type { LocalDate } from '../kernel/instant'
import type { Locale } from '../kernel/locale'
import type { Price } from '../kernel/money'
import type { Payer } from '../payer/payerKinds'

/** What differs between consultancy modalities. Everything two of them do differently is a value here, never code. */
export interface Modality {
  key: string
  version: string
  title: Record<Locale, string>
  /** Place among the modalities that are offered, smallest first. */
  order: number
  /** Option tag of the ticket field `request_type`. */
  requestType: string
  /** Title prefix without the space behind it, or null where titles stay as they are. */
  titlePrefix: string | null
  /** Key of the ticket date field that always says when the consultation is dealt with next. */
  controlDateField: string
  /** What must have happened before time is billable; `none` = it is from the opening on. */
  gate: 'acceptance' | 'none'
  acceptor: 'flagged_user' | 'anyone'
  terms: TermsSettings
  pricing: PricingSettings
  minimumMinutes: number
  incrementMinutes: number
  /** Over which entries seconds are summed before the one rounding. */
  minimumScope: 'entry' | 'session' | 'ticket'
  /** `added` without a rate prints "+ impostos"; a rate is never guessed. */
  taxes: { mode: 'added' | 'included' | 'none'; ratePercent: number | null }
  waiver: { reasons: WaiverReason[]; requiresUnpublishedIssue: boolean; proposed: boolean }
  scheduling: {
    mode: 'required' | 'optional' | 'none'
    defaultMinutes: number
    /** Coded media: phone, remote, replay, google_meet … */
    media: string[]
    immediate: boolean
  }
  sla: {
    offerWithin: Span | null
    startWithin: Span | null
    restartOn: ('acceptance' | 'client_return')[]
  }
  calendar: BusinessCalendar
  outOfHours: 'deny' | 'agreement' | 'ticket_only'
  assignment: 'leader_then_senior' | 'same_analyst'
  payers: Payer[]
  entries: {
    /** Calendar days an entry's work date may lie in the past. */
    backDateLimitDays: number
    minimumNoteLength: number
    overlap: 'refuse' | 'warn'
    /** Solve asks for at least one entry. */
    mandatory: boolean
  }
  supportThresholdMinutes: number | null
  closing: { businessDay: number; statuses: string[]; rollover: boolean } | null
}

export interface TermsSettings {
  version: string
  /** Key of the macro that opens the consultation and sends the terms, per language of the client. */
  macros: Record<Locale, string>
  /** Key of the macro whose text is the public time log, per language of the client. */
  timeLogMacros: Record<Locale, string>
  /** Words that suggest a comment as acceptance; compared without case and accents. Never decide. */
  acceptanceWords: string[]
}

export interface PricingSettings {
  /** null = time has no price. */
  rateSource: 'rate_table' | null
  /** Dated prices, oldest first; empty unless rateSource is rate_table. */
  rates: { from: LocalDate; price: Price }[]
}

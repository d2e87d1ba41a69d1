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
  gate: 'acceptance' | 'payment' | 'proposal' | 'none'
  acceptor: 'flagged_user' | 'anyone' | 'buyer'
  terms: TermsModality | null
  pricing: PricingModality
  minimumMinutes: number
  incrementMinutes: number
  /** Over which entries seconds are summed before the one rounding. */
  minimumScope: 'entry' | 'session' | 'ticket' | 'package'
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
    restartOn: ('acceptance' | 'client_return' | 'payment')[]
  }
  calendar: CalendarModality
  outOfHours: 'deny' | 'agreement' | 'ticket_only'
  assignment: 'leader_then_senior' | 'same_analyst' | 'queue' | 'l1_then_po' | 'area'
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

export type Locale = 'pt-BR' | 'en' | 'es'
export type Payer = 'client' | 'unit_invoice' | 'unit_transfer'
export type WaiverReason = 'ISSUE' | 'REPASSE' | 'GESTAO' | 'DOCUMENTACAO' | 'GAP_SUPORTE' | 'OUTROS'

export interface Span {
  count: number
  unit: 'period' | 'business_day' | 'hour'
}

export interface TermsModality {
  version: string
  /** Key of the macro that opens the consultation and sends the terms, per language of the client. */
  macros: Record<Locale, string>
  /** Key of the macro whose text is the public time log, per language of the client. */
  timeLogMacros: Record<Locale, string>
  /** Words that suggest a comment as acceptance; compared without case and accents. Never decide. */
  acceptanceWords: string[]
}

export interface PricingModality {
  mode: 'per_minute' | 'increment' | 'package' | 'proposal' | 'none'
  rateSource: 'rate_table' | 'contract' | 'package' | 'proposal' | null
  /** Dated prices, oldest first; empty unless rateSource is rate_table. */
  rates: { from: LocalDate; price: Price }[]
}

/** An exact price: integer centavos for a time unit. R$ 3,50 a minute is { centavos: 350, per: 'minute' }. */
export interface Price {
  centavos: number
  per: 'minute' | 'hour'
}

export interface CalendarModality {
  /** Business windows; each window of a day is one período. `days` are ISO weekdays, Monday 1 … Sunday 7. */
  windows: { days: number[]; from: string; to: string }[]
  /** Dates nobody works, resolved from the named holiday list. */
  holidays: LocalDate[]
}

/** YYYY-MM-DD in the account's time zone. */
export type LocalDate = string
/** ISO 8601 in UTC with whole seconds: 2026-11-21T18:00:00Z. */
export type Instant = string
/** Seconds east of UTC at an instant, in the account's time zone. */
export type OffsetAt = (instant: Instant) => number

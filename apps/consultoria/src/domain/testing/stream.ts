import { addSeconds, latest, localDate, type Instant } from '../kernel/instant'
import { canonicalText } from '../ledger/canonicalText'
import type { Consultation } from '../consultation/consultation'
import { FACT_VERSION } from '../ledger/fact'
import { type FactData, type FactKind } from '../registry'
import { fold } from '../consultation/fold'
import type { FoldContext } from '../consultation/foldContext'
import { asRead, type ReadRecord } from '../factText'
import { ALWAYS, type Role, type Roles } from '../people/roles'
import { slotName } from '../ledger/slots'
import { interval } from '../time/timeEntry'
import { modalities, saoPaulo } from './modalities'

export const LIA = 1
export const ANA = 2
export const FABI = 4
export const CARLA = 11
export const URSULA = 21
export const AURORA = 100
export const SERRA = 200
export const CNPJ = '12ABC34501DE35'

/** Roles held from the beginning until today. */
export const rolesOf = (holders: {
  leaders?: number[]
  finance?: number[]
  administrators?: number[]
  integrations?: number[]
}): Roles => {
  const tenures = (role: Role, ids: number[] = []) => ids.map(userId => ({ userId, role, from: ALWAYS, until: null }))
  return {
    tenures: [
      ...tenures('leader', holders.leaders),
      ...tenures('finance', holders.finance),
      ...tenures('administrator', holders.administrators),
      ...tenures('integration', holders.integrations)
    ],
    unread: []
  }
}

export const context: FoldContext = {
  roles: rolesOf({ leaders: [LIA], finance: [FABI] }),
  modalities,
  offsetAt: saoPaulo
}

/** Monday 2026-11-23, 09:00 in São Paulo. */
export const MONDAY = '2026-11-23T12:00:00Z'

interface Written {
  by?: number
  at?: Instant
  op?: string
}

/** Writes facts one after the other, a minute apart unless told, as Ana unless told; hashes are made up. */
export class Stream {
  readonly records: ReadRecord[] = []
  private clock: Instant = MONDAY

  constructor(
    readonly name = 't35',
    /** Of the texts that are written from now on. */
    public version = FACT_VERSION
  ) {}

  get now(): Instant {
    return this.clock
  }

  at(instant: Instant): this {
    this.clock = instant
    return this
  }

  add<K extends FactKind>(kind: K, data: FactData[K], { by = ANA, at, op }: Written = {}): this {
    const n = this.records.length + 1
    const next = addSeconds(this.clock, 60)
    // a clock is stopped when it stops
    this.clock = at ?? ('endedAt' in data && data.endedAt !== null ? latest(next, data.endedAt) : next)
    const stamp = {
      v: this.version,
      stream: this.name,
      n,
      prev: hashOf(n - 1),
      op: op ?? `op-${n}`,
      at: this.clock,
      by
    }
    return this.raw(n, canonicalText({ ...stamp, kind, data }), by)
  }

  raw(n: number, fact: string, by: number): this {
    const name = slotName(this.name, n)
    this.records.push(
      asRead({
        id: `r${String(this.records.length + 1).padStart(4, '0')}`,
        name,
        externalId: name,
        fact,
        createdAt: this.clock,
        updatedAt: this.clock,
        createdBy: by,
        hash: hashOf(n)
      })
    )
    return this
  }

  state(override: Partial<FoldContext> = {}): Consultation {
    return fold(this.name, this.records, { ...context, ...override })
  }

  /** Opened and sent by Ana: two facts. */
  sent(modality = 'consult_tecnica', centavos = 350, per: 'minute' | 'hour' = 'minute'): this {
    const staged = this.records.length + 1
    const terms = { policy: modality, termsVersion: `v${staged}`, price: { centavos, per } }
    const text = { macroId: 9, locale: 'pt-BR', termsText: 'Termos', termsHash: 'h' }
    this.add('terms_staged', { ...terms, ...text })
    const comment = { auditId: 900 + staged, commentId: 800 + staged, bodyHash: `body${staged}` }
    return this.add('terms_sent', { ...terms, ...comment, staged, sentAt: addSeconds(this.clock, 30) })
  }

  /** Carla accepts the terms last sent, by comment. */
  accepted(data: Partial<FactData['accepted']> = {}, written: Written = {}): this {
    const { terms } = this.state()
    if (!terms.sent) throw new Error('no terms were sent')
    const acceptedAt = written.at ?? addSeconds(this.clock, 60)
    return this.add(
      'accepted',
      {
        terms: terms.sent.n,
        termsVersion: terms.sent.data.termsVersion,
        bodyHash: terms.sent.data.bodyHash,
        price: terms.sent.data.price,
        acceptorId: CARLA,
        organizationId: AURORA,
        flag: true,
        channel: 'comment',
        commentId: 700,
        auditId: 701,
        acceptedAt,
        doubts: [],
        confirmation: null,
        oralNote: null,
        due: { offer: '2026-11-23T21:00:00Z', start: '2026-11-24T21:00:00Z' },
        ...data
      },
      written
    )
  }

  /** Recorded once its time is over. */
  entry(minutes: number, data: Partial<FactData['entry']> = {}, { at, ...written }: Written = {}): this {
    const next = addSeconds(this.clock, 60)
    const span = interval({ startedAt: null, endedAt: null, ...data, seconds: Math.round(minutes * 60) })
    const over = addSeconds(this.clock, Math.round(minutes * 60))
    const end = span ? addSeconds(span.from, Math.max(span.elapsed, 0)) : over
    const recordedAt = at ?? latest(next, end)
    return this.add(
      'entry',
      {
        seconds: Math.round(minutes * 60),
        startedAt: null,
        endedAt: null,
        workDate: localDate(span?.from ?? recordedAt, saoPaulo),
        note: 'Análise da nota',
        analystId: written.by ?? ANA,
        billable: true,
        requesterId: CARLA,
        organizationId: this.state().payer.requesterChanged?.data.organizationId ?? AURORA,
        source: 'manual',
        capture: null,
        corrects: null,
        session: null,
        ...data
      },
      { ...written, at: recordedAt }
    )
  }

  unitInvoice(data: Partial<FactData['payer_chosen']> = {}, written: Written = {}): this {
    const unit = { organizationId: SERRA, name: 'Unidade Serra', code: 'T01234', cnpj: CNPJ }
    const choice = { payer: 'unit_invoice' as const, unit, transfer: null, rerouted: false, reason: null }
    return this.add('payer_chosen', { ...choice, ...data }, written)
  }

  unitTransfer(data: Partial<FactData['payer_chosen']> = {}, written: Written = {}): this {
    const transfer = { costCenter: '10.20', valueClass: '30', accountingItem: '40' }
    return this.unitInvoice({ payer: 'unit_transfer', transfer, ...data }, written)
  }

  approved(data: Partial<FactData['unit_approved']> = {}, written: Written = {}): this {
    const { chosen } = this.state().payer
    const payer = chosen?.n ?? 0
    return this.add(
      'unit_approved',
      {
        payer,
        commentId: 710,
        auditId: 711,
        approverId: URSULA,
        approverName: 'Ursula',
        approvedAt: addSeconds(this.clock, 60),
        ceilingMinutes: chosen?.data.payer === 'unit_transfer' ? 600 : null,
        doubts: [],
        confirmation: null,
        ...data
      },
      written
    )
  }

  requesterChanged(written: Written = {}): this {
    const change = { fromId: CARLA, toId: URSULA, organizationId: SERRA, copiedId: CARLA, auditId: 720 }
    return this.add('requester_changed', change, written)
  }
}

const hashOf = (n: number): string => (n === 0 ? '' : `hash${n}`)

export const accepted = (modality = 'consult_tecnica'): Stream => new Stream().sent(modality).accepted()

export const rejectedCodes = (consultation: Consultation): string[] =>
  consultation.rejected.map(({ n, code }) => `${n} ${code}`)

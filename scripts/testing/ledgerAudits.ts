import { createHash } from 'node:crypto'
import type { Fact } from '../../apps/consultoria/src/domain/registry'
import { type ReadRecord, readRecords } from '../../apps/consultoria/src/domain/factText'
import { slotName } from '../../apps/consultoria/src/domain/ledger/slots'
import { isMoney } from '../../apps/consultoria/src/domain/audit/announcement'
import { CARLA, MONDAY, Stream } from '../../apps/consultoria/src/domain/testing/stream'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import { recordOf } from '../../packages/zendesk-wire/ledgerRecord'
import type { Raw } from '../zendesk/wire'

const TERMS = 'Termos'

/** Terms sent and accepted, which the audits of `ledgerAudits` bear out: what was sent has its real hash. */
export const borneOutStream = (name = 't35'): Stream => {
  const terms = { policy: 'consult_tecnica', termsVersion: 'v1', price: { centavos: 350, per: 'minute' as const } }
  const hash = createHash('sha256').update(TERMS).digest('hex')
  return new Stream(name)
    .add('terms_staged', { ...terms, macroId: 9, locale: 'pt-BR', termsText: TERMS, termsHash: hash })
    .add('terms_sent', {
      ...terms,
      staged: 1,
      auditId: 901,
      commentId: 801,
      sentAt: addSeconds(MONDAY, 90),
      bodyHash: hash
    })
    .accepted()
}

/** A ticket's audits that hold every comment these facts point at and announce their money, as the account answers them. */
export const ledgerAudits = (
  records: readonly Pick<ReadRecord, 'reading' | 'hash'>[]
): { audits: Raw[]; users: Raw[] } => {
  const facts = records.flatMap(({ reading, hash }) => (reading.kind === 'fact' ? [{ fact: reading.fact, hash }] : []))
  return {
    audits: [
      ...facts.flatMap(({ fact }) => commentAudits(fact)),
      ...facts.filter(({ fact }) => isMoney(fact.kind)).map(announcing)
    ],
    users: [{ id: CARLA, name: 'Carla', role: 'end-user' }]
  }
}

/** The same for records as the account holds them, as one whole answer. */
export const auditsFor = async (raws: readonly Raw[]): Promise<Raw> => ({
  ...ledgerAudits(await readRecords(raws.map(recordOf))),
  meta: { has_more: false }
})

const commentAudits = (fact: Fact): Raw[] => {
  if (fact.kind === 'terms_sent') {
    const { commentId, auditId, sentAt } = fact.data
    return [commentAudit(auditId, commentId, fact.by, sentAt, TERMS)]
  }
  if (fact.kind !== 'accepted' || fact.data.commentId === null || fact.data.auditId === null) return []
  const { commentId, auditId, acceptorId, acceptedAt } = fact.data
  return [commentAudit(auditId, commentId, acceptorId, acceptedAt, 'Aceito')]
}

const commentAudit = (auditId: number, id: number, author_id: number, created_at: string, plain_body: string): Raw => ({
  id: auditId,
  author_id,
  created_at,
  metadata: {},
  events: [{ id, type: 'Comment', author_id, public: true, plain_body }]
})

const announcing = ({ fact, hash }: { fact: Fact; hash: string }): Raw => ({
  id: 5000 + fact.n,
  author_id: fact.by,
  created_at: fact.at,
  events: [],
  metadata: { custom: { op: fact.op, slot: slotName(fact.stream, fact.n), kind: fact.kind, hash } }
})

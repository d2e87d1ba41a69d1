import type { OrganizationFieldKey } from '../../../catalog/generated/catalog'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { isCnpj, isUnitCode, tidyCnpj, tidyCode, unitMismatch } from '../../../domain/payer/payer'
import type { FactData } from '../../../domain/registry'
import { hasCoveredTime } from '../../../domain/time/reactions'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Organization } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { PayerInput } from '../inputs'
import { leaderWhere } from '../people/leaders'
import { modalityOf } from '../../modalityOf'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** T21, T22: who pays. After the first billable entry only a leader re-routes, with a reason. */
export const choosePayer = defineCommand({
  name: 'choose_payer',
  run: async (session: Session, input: PayerInput): Outcome => {
    const unit = await unitOf(session, input)
    if (!unit.ok) return unit
    const leader = await leaderWhere(session, session.known !== null && hasCoveredTime(session.known.consultation))
    if (!leader.ok) return leader
    return factCommand(session, 'choose_payer', 'payer_chosen', input, seen => {
      const modality = modalityOf(session.context, seen.modality)
      if (modality && !modality.payers.includes(input.payer)) return refuse('payer_not_offered')
      const rerouted = hasCoveredTime(seen)
      const reason = input.reason?.trim() || null
      if (rerouted && !leader.value) return refuse('leader_only')
      if (rerouted && reason === null) return refuse('reason_missing')
      const data = {
        payer: input.payer,
        unit: unit.value,
        transfer: transferOf(input),
        rerouted,
        reason: rerouted ? reason : null
      }
      return ok({ kind: 'payer_chosen', data })
    })
  }
})

/** Incomplete data may wait; wrong data may not. */
async function unitOf(session: Session, input: PayerInput): Promise<Result<FactData['payer_chosen']['unit'], Refusal>> {
  if (input.payer === 'client' || input.unitOrganizationId === null) return ok(null)
  const read = await session.context.ports.directory.organization(input.unitOrganizationId)
  if (!read.ok) return refused(accountRefusal(read.error))
  const organization = read.value
  const typed = { code: tidyCode(input.code), cnpj: tidyCnpj(input.cnpj) }
  const own = { code: fieldText(organization, 'unit_code'), cnpj: fieldText(organization, 'cnpj') }
  if (input.payer === 'unit_invoice') {
    if (typed.code !== '' && !isUnitCode(typed.code)) return refuse('unit_code_invalid')
    if (typed.cnpj !== '' && !isCnpj(typed.cnpj)) return refuse('cnpj_invalid')
    const mismatch = unitMismatch(typed, own)
    if (mismatch && typed.code !== '' && typed.cnpj !== '') return refuse(mismatch)
  }
  return ok({ organizationId: organization.id, name: organization.name, ...typed })
}

function fieldText(organization: Organization, key: OrganizationFieldKey): string | null {
  const value = organization.fields[key]
  return typeof value === 'string' && value !== '' ? value : null
}

function transferOf(input: PayerInput): FactData['payer_chosen']['transfer'] {
  if (input.payer !== 'unit_transfer') return null
  return {
    costCenter: input.costCenter.trim(),
    valueClass: input.valueClass.trim(),
    accountingItem: input.accountingItem.trim()
  }
}

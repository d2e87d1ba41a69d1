import * as z from 'zod/mini'
import { positive } from '../../../domain/kernel/schema'
import { useState } from 'react'
import { hasCoveredTime } from '../../../domain/time/reactions'
import { PAYERS, type Payer } from '../../../domain/payer/payerKinds'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useNames } from '../../hooks/useNames'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import { payerErrors, payerInput, type PayerDraft } from './payerDraft'
import { CopyOf } from './CopyLinks'
import { UnitFields } from './UnitFields'

/** Who pays: the client, the Unit by invoice, or the Unit by managerial transfer, with the data each of them needs. */
export function PayerPanel() {
  const { snapshot, actions, drafts, commands, close, t } = useSidebar()
  const { modality, consultation, may } = snapshot
  const chosen = consultation.payer.chosen?.data
  const units = (modality?.payers ?? []).filter(one => one !== 'client')
  const copied = consultation.payer.requesterChanged?.data.copiedId ?? null
  const [draft, change] = useDraft<PayerDraft>(
    drafts,
    draftKey('payer', snapshot.form.id),
    {
      // nobody opens it to say again that the client pays
      payer: consultation.payer.kind === 'client' ? (units[0] ?? 'client') : consultation.payer.kind,
      unitOrganizationId: chosen?.unit?.organizationId ?? null,
      code: chosen?.unit?.code ?? '',
      cnpj: chosen?.unit?.cnpj ?? '',
      costCenter: chosen?.transfer?.costCenter ?? '',
      valueClass: chosen?.transfer?.valueClass ?? '',
      accountingItem: chosen?.transfer?.accountingItem ?? '',
      reason: ''
    },
    { payer: z.enum(PAYERS), unitOrganizationId: z.nullable(positive) }
  )
  const nameFor = useNames(copied === null ? [] : [copied])
  const [tried, setTried] = useState(false)
  const rerouting = hasCoveredTime(consultation)
  const errors = payerErrors(draft, rerouting)
  const wrong = (field: keyof PayerDraft) => {
    const code = tried ? errors[field] : undefined
    if (!code) return null
    return code === 'required' ? t('common.required') : t(`invalid.${code}`)
  }
  const submit = () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return
    commands.run('choose_payer', press => actions.choosePayer(payerInput(draft, rerouting), press), close)
  }
  const text = (field: 'code' | 'cnpj' | 'costCenter' | 'valueClass' | 'accountingItem', label: string) => (
    <TextField label={label} value={draft[field]} onChange={value => change({ [field]: value })} error={wrong(field)} />
  )
  return (
    <PanelFrame
      title={t('payerPanel.title')}
      command="choose_payer"
      send={rerouting && !may.reroute ? null : { label: t('now.definePayer'), submit }}
    >
      {rerouting && <Small>{t('payerPanel.rerouteReason')}</Small>}
      <SelectField
        label={t('fields.payer')}
        value={draft.payer}
        onChange={value => change({ payer: modality?.payers.find(one => one === value) ?? 'client' })}
        choices={(modality?.payers ?? []).map((payer: Payer) => ({ value: payer, label: t(`payer.${payer}`) }))}
      />
      {draft.payer !== 'client' && <UnitFields draft={draft} change={change} error={wrong('unitOrganizationId')} />}
      {copied !== null && <CopyOf people={[{ id: copied, name: nameFor(copied) }]} />}
      {draft.payer === 'unit_invoice' && (
        <>
          {text('code', t('fields.unitCode'))}
          {text('cnpj', t('fields.cnpj'))}
          <Small>{t('payerPanel.invoiceWarning')}</Small>
        </>
      )}
      {draft.payer === 'unit_transfer' && (
        <>
          {text('costCenter', t('fields.costCenter'))}
          {text('valueClass', t('fields.valueClass'))}
          {text('accountingItem', t('fields.accountingItem'))}
          <Small>{t('payerPanel.transferNote')}</Small>
        </>
      )}
      {rerouting && may.reroute && (
        <TextField
          label={t('fields.reason')}
          value={draft.reason}
          onChange={reason => change({ reason })}
          error={wrong('reason')}
        />
      )}
    </PanelFrame>
  )
}

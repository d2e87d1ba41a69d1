import { useState } from 'react'
import { type WaiverReason, WAIVER_REASONS } from '../../../domain/time/waiverReasons'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { useSidebar } from '../../sidebarContext'

interface Motive {
  reason: WaiverReason | null
  note: string
}

/** Exactly one coded reason, and the words the client reads. */
export function useMotive() {
  const [motive, setMotive] = useState<Motive>({ reason: null, note: '' })
  const { reason, note } = motive
  const missing = reason === null || note.trim() === ''
  return { motive, setMotive, missing }
}

/** The reasons the modality names come first. */
export function MotiveFields({
  motive,
  setMotive,
  tried,
  first = []
}: {
  motive: Motive
  setMotive(motive: Motive): void
  tried: boolean
  first?: readonly WaiverReason[]
}) {
  const { snapshot, t } = useSidebar()
  const { reason, note } = motive
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const reasons = [...first, ...WAIVER_REASONS.filter(one => !first.includes(one))]
  return (
    <>
      <SelectField
        label={t('fields.reason')}
        value={reason ?? ''}
        onChange={value => setMotive({ note, reason: reasons.find(one => one === value) ?? null })}
        error={tried && !reason ? t('common.required') : null}
        choices={[
          { value: '', label: t('common.choose') },
          ...reasons.map(value => ({ value, label: t(`waive.reason.${value}`) }))
        ]}
      />
      <TextField
        label={t('fields.publicReason')}
        value={note}
        onChange={value => setMotive({ reason, note: value })}
        error={tried && note.trim() === '' ? t('common.required') : null}
      />
      <Small>{t('waive.public', { client })}</Small>
    </>
  )
}

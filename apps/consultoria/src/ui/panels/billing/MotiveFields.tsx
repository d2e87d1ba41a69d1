import { useState } from 'react'
import { needsNote, type WaiverReason, WAIVER_REASONS } from '../../../domain/time/waiverReasons'
import { SelectField, TextField } from '../../components/fields/fields'
import { useSidebar } from '../../sidebarContext'

interface Motive {
  reason: WaiverReason | null
  note: string
}

/** Exactly one coded reason; "Outros" says in words what it was. */
export function useMotive() {
  const [motive, setMotive] = useState<Motive>({ reason: null, note: '' })
  const { reason, note } = motive
  const missing = reason === null || (needsNote(reason) && note.trim() === '')
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
  const { t } = useSidebar()
  const { reason, note } = motive
  const asksNote = reason !== null && needsNote(reason)
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
        label={asksNote ? t('fields.note') : `${t('fields.note')} (${t('common.optional')})`}
        value={note}
        onChange={value => setMotive({ reason, note: value })}
        error={tried && asksNote && note.trim() === '' ? t('common.required') : null}
      />
    </>
  )
}

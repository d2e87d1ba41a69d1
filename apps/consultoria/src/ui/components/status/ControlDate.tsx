import { useState } from 'react'
import { isDate, localDate } from '../../../domain/kernel/instant'
import { useSidebar } from '../../sidebarContext'
import { DateField } from '../fields/DateField'

/** When the consultation is dealt with next: the ticket's own field, changed on the form and saved with the ticket. */
export function ControlDate() {
  const { snapshot, actions, commands, clock, t } = useSidebar()
  const { modality } = snapshot
  const [typed, type] = useState<string | null>(null)
  if (!modality) return null
  const shown = snapshot.controlDate ?? ''
  const isPast = (date: string) => isDate(date) && date < localDate(clock.now(), clock.offsetAt)
  const change = (date: string) => {
    type(date)
    if (isDate(date) && !isPast(date) && date !== shown)
      commands.run(
        'control_date',
        press => actions.setControlDate({ date }, press),
        () => type(null)
      )
  }
  return (
    <DateField
      label={t(modality.controlDateField === 'data_acordo' ? 'fields.agreedDate' : 'fields.controlDate')}
      value={typed ?? shown}
      onChange={change}
      error={typed !== null && isPast(typed) ? t('errors.control_date_past') : null}
    />
  )
}

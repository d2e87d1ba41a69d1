import { useState } from 'react'
import { isDate } from '../../domain/instant'
import { useSidebar } from '../sidebarContext'
import { TextField } from './fields'
import { RefusalNote } from './RefusalNote'

/** When the consultation is dealt with next: the ticket's own field, changed on the form and saved with the ticket. */
export function ControlDate() {
  const { snapshot, actions, deeds, t } = useSidebar()
  const { policy, form } = snapshot
  const [typed, type] = useState<string | null>(null)
  if (!policy) return null
  const value = form.fields[policy.controlDateField]
  const shown = typeof value === 'string' ? value.slice(0, 10) : ''
  const change = (date: string) => {
    type(date)
    if (isDate(date) && date !== shown)
      deeds.run(
        'controlDate',
        () => actions.setControlDate({ date }),
        () => type(null)
      )
  }
  return (
    <>
      <TextField
        type="date"
        label={t(policy.controlDateField === 'data_acordo' ? 'fields.agreedDate' : 'fields.controlDate')}
        value={typed ?? shown}
        onChange={change}
      />
      {deeds.refused?.key === 'controlDate' && <RefusalNote refused={deeds.refused} />}
    </>
  )
}

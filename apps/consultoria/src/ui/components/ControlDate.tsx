import { useSidebar } from '../sidebarContext'
import { TextField } from './fields'

/** When the consultation is dealt with next, as it stands in the ticket's own field. */
export function ControlDate() {
  const { snapshot, t } = useSidebar()
  const { policy, form } = snapshot
  if (!policy) return null
  const value = form.fields[policy.controlDateField]
  return (
    <TextField
      type="date"
      readOnly
      label={t(policy.controlDateField === 'data_acordo' ? 'fields.agreedDate' : 'fields.controlDate')}
      value={typeof value === 'string' ? value.slice(0, 10) : ''}
      onChange={() => undefined}
    />
  )
}

import { isDate } from '../../../domain/kernel/instant'
import { useSidebar } from '../../sidebarContext'
import { TextField } from './fields'

/** The browser draws a date in its own language, not the agent's: the day stands below in words that cannot be misread. */
export function DateField({
  label,
  value,
  onChange,
  error = null
}: {
  label: string
  value: string
  onChange(value: string): void
  error?: string | null
}) {
  const { format } = useSidebar()
  const hint = isDate(value) ? format.namedDay(value) : undefined
  return <TextField type="date" label={label} hint={hint} value={value} onChange={onChange} error={error} />
}

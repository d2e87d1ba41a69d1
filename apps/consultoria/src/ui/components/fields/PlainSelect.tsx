import { styled } from 'styled-components'
import type { SelectFieldProps } from './GardenFields'

const Field = styled.label`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 4px;
  font-size: 12px;
  line-height: 16px;
  font-weight: 600;
`

const Select = styled.select`
  height: 32px;
  padding: 0 8px;
  border: 1px solid var(--border);
  border-radius: 4px;
  background: var(--bg);
  color: var(--fg);
  font: inherit;
  font-size: 14px;
  font-weight: 400;
  text-overflow: ellipsis;
  &:hover {
    border-color: var(--primary);
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: -1px;
  }
`

/** The first screen's own select, in Garden's measures and colours: Garden's form controls weigh 11 kB, for which nobody waits. */
export function PlainSelect({ label, value, onChange, choices }: Omit<SelectFieldProps, 'hint' | 'error'>) {
  return (
    <Field>
      {label}
      <Select value={value} onChange={event => onChange(event.target.value)}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

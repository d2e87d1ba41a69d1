import { css, styled } from 'styled-components'
import type { AreaFieldProps, SelectFieldProps } from './GardenFields'

const Field = styled.label`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 4px;
  font-size: 12px;
  line-height: 16px;
  font-weight: 600;
`

const control = css`
  border: 1px solid var(--border);
  border-radius: 4px;
  background: var(--bg);
  color: var(--fg);
  font: inherit;
  font-size: 14px;
  font-weight: 400;
  &:hover {
    border-color: var(--primary);
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: -1px;
  }
`

const Select = styled.select`
  ${control}
  height: 32px;
  padding: 0 8px;
  text-overflow: ellipsis;
`

const Area = styled.textarea`
  ${control}
  padding: 6px 8px;
  line-height: 20px;
  resize: vertical;
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

/** And its own text of several lines. */
export function PlainArea({ label, value, onChange }: Omit<AreaFieldProps, 'hint' | 'error' | 'rows'>) {
  return (
    <Field>
      {label}
      <Area rows={3} value={value} onChange={event => onChange(event.target.value)} />
    </Field>
  )
}

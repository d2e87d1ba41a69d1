import { styled } from 'styled-components'

const Check = styled.label`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 24px;
  cursor: pointer;
  input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--primary);
  }
  input:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: 2px;
  }
`

/** A plain checkbox: the whole label is its target. */
export function CheckField({
  label,
  checked,
  onChange
}: {
  label: string
  checked: boolean
  onChange(checked: boolean): void
}) {
  return (
    <Check>
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      {label}
    </Check>
  )
}

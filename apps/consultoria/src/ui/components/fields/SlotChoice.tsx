import { styled } from 'styled-components'
import type { Instant } from '../../../domain/kernel/instant'
import { useSidebar } from '../../sidebarContext'
import { Hidden } from '../layout'

const Slots = styled.fieldset`
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 8px;
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
  label {
    position: relative;
    display: grid;
    place-items: center;
    padding: 6px 2px;
    border: 1px solid var(--border);
    border-radius: 4px;
    background: var(--bg);
    font-size: 12px;
    line-height: 16px;
    text-align: center;
    cursor: pointer;
  }
  strong {
    font-size: 14px;
    font-weight: 600;
  }
  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--primary);
    box-shadow: inset 0 0 0 1px var(--primary);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--primary);
    outline-offset: 2px;
  }
`

/** Three offered starts as one row of radios: day above, hour below. */
export function SlotChoice({
  name,
  slots,
  value,
  onChange
}: {
  name: string
  slots: Instant[]
  value: Instant
  onChange(slot: Instant): void
}) {
  const { t, format } = useSidebar()
  return (
    <Slots>
      <Hidden as="legend">{t('fields.slot')}</Hidden>
      {slots.map(slot => (
        <label key={slot}>
          <input
            type="radio"
            name={name}
            checked={slot === value}
            aria-label={format.moment(slot)}
            onChange={() => onChange(slot)}
          />
          <span>{format.moment(slot).slice(0, -6)}</span>
          <strong>{format.time(slot)}</strong>
        </label>
      ))}
    </Slots>
  )
}

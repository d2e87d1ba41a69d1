import { styled } from 'styled-components'
import type { JourneyStep } from '../../../domain/consultation/journey'
import { nameOf } from '../../nameOf'
import type { Panel } from '../../panel'
import { useSidebar } from '../../sidebarContext'
import { openerOf } from '../buttons/OpenButton'
import { Icon } from '../Icon'

/** In one line at 320 px: there what is done shrinks to its mark; below that the step of now is counted. */
const Line = styled.nav`
  min-height: 24px;
  ol {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
    margin: 0 -4px;
    padding: 0;
    list-style: none;
  }
  @media (max-width: 400px) {
    ol {
      gap: 0;
    }
    button {
      padding: 0 2px;
    }
    [data-status='done'] span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (max-width: 280px) {
    li:not([data-now]) {
      display: none;
    }
    [data-now]::before {
      content: attr(data-place) ' · ';
      font-size: 12px;
    }
  }
`

const Word = styled.button.attrs({ type: 'button' })`
  display: inline-flex;
  align-items: center;
  gap: 2px;
  min-width: 24px;
  height: 24px;
  padding: 0 4px;
  justify-content: center;
  border: 0;
  border-radius: 4px;
  background: none;
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  white-space: nowrap;
  color: var(--fg-subtle);
  cursor: pointer;
  &[data-status='now'] {
    font-weight: 600;
    color: var(--fg);
    box-shadow: inset 0 -2px var(--primary);
    border-radius: 4px 4px 0 0;
  }
  &[data-status='done'] svg {
    color: var(--fg-success);
  }
  &[data-status='skipped'] {
    text-decoration: line-through;
  }
  &:hover {
    color: var(--fg);
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: -2px;
  }
`

const panels: Record<JourneyStep['step'], Panel> = {
  terms: { kind: 'terms' },
  acceptance: { kind: 'acceptance' },
  payment: { kind: 'payment' },
  agenda: { kind: 'schedule' },
  service: { kind: 'service' },
  conclusion: { kind: 'conclusion' }
}

/** Where the consultation stands, in words; each opens what it is about and says who did it and when. */
export function Journey() {
  const { snapshot, open, t, format } = useSidebar()
  const { journey, consultation } = snapshot
  const said = (step: JourneyStep) => {
    const name = t(`journey.${step.step}`)
    const who = step.by === undefined ? null : nameOf(snapshot, step.by)
    const when = step.at ? format.moment(step.at) : null
    if (step.status === 'done' && who && when) return t('journey.done', { name, who, when })
    return t('journey.other', { name, status: t(`journey.status.${step.status}`) })
  }
  const panelOf = ({ step }: JourneyStep): Panel =>
    step === 'agenda' && !consultation.designation ? { kind: 'designation' } : panels[step]
  return (
    <Line aria-label={t('journey.label')}>
      <ol>
        {journey.map((step, index) => (
          <li
            key={step.step}
            {...(step.status === 'now'
              ? { 'data-now': '', 'data-place': t('journey.place', { n: index + 1, of: journey.length }) }
              : {})}
          >
            <Word
              data-status={step.status}
              data-opener={openerOf(panelOf(step))}
              title={said(step)}
              aria-label={said(step)}
              aria-current={step.status === 'now' ? 'step' : undefined}
              onClick={() => open(panelOf(step))}
            >
              {step.status === 'done' && <Icon name="check" />}
              <span>{t(`journey.${step.step}`)}</span>
            </Word>
          </li>
        ))}
      </ol>
    </Line>
  )
}

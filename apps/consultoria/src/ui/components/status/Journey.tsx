import { useState } from 'react'
import { styled } from 'styled-components'
import type { JourneyStep } from '../../../domain/consultation/journey'
import { nameOf } from '../../nameOf'
import type { Panel } from '../../panel'
import { useSidebar } from '../../sidebarContext'
import { openerOf } from '../buttons/OpenButton'

const Line = styled.nav`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 24px;
  ol {
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 0 -4px;
    padding: 0;
    list-style: none;
  }
`

const Word = styled.span`
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-align: right;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 12px;
  line-height: 16px;
  color: var(--fg-subtle);
`

/** Shape tells the status, colour only repeats it: full = done, ring with a core = now, ring = to do, dash = skipped. */
const Dot = styled.button.attrs({ type: 'button' })`
  position: relative;
  display: grid;
  place-items: center;
  width: 24px;
  height: 24px;
  padding: 0;
  border: 0;
  background: none;
  cursor: pointer;
  &::before {
    content: '';
    position: absolute;
    left: -6px;
    width: 12px;
    border-top: 1px solid var(--border);
  }
  li:first-child > &::before {
    display: none;
  }
  &::after {
    content: '';
    position: relative;
    box-sizing: border-box;
    width: 12px;
    height: 12px;
    border: 2px solid var(--border-emphasis);
    border-radius: 50%;
    background: var(--bg);
  }
  &[data-status='done']::after {
    border-color: var(--primary);
    background: var(--primary);
  }
  &[data-status='now']::after {
    width: 16px;
    height: 16px;
    border-color: var(--primary);
    box-shadow: inset 0 0 0 2px var(--bg);
    background: var(--primary);
  }
  &[data-status='skipped']::after {
    width: 10px;
    height: 4px;
    border-width: 0;
    border-radius: 2px;
    background: var(--border-emphasis);
  }
  &:hover::after {
    border-color: var(--fg);
  }
  &:focus-visible {
    outline: 2px solid var(--primary);
    outline-offset: -2px;
    border-radius: 12px;
  }
`

const panels: Record<JourneyStep['step'], Panel> = {
  terms: { kind: 'terms' },
  acceptance: { kind: 'acceptance' },
  payer: { kind: 'payer' },
  designation: { kind: 'designation' },
  appointment: { kind: 'schedule' },
  service: { kind: 'service' },
  conclusion: { kind: 'conclusion' }
}

export function Journey() {
  const { snapshot, open, t, format } = useSidebar()
  const [pointed, setPointed] = useState<JourneyStep | null>(null)
  const said = (step: JourneyStep) => {
    const name = t(`journey.${step.step}`)
    const who = step.by === undefined ? null : nameOf(snapshot, step.by)
    const when = step.at ? format.moment(step.at) : null
    if (step.status === 'done' && who && when) return t('journey.done', { name, who, when })
    return t('journey.other', { name, status: t(`journey.status.${step.status}`) })
  }
  const word = pointed ?? snapshot.journey.find(step => step.status === 'now') ?? null
  return (
    <Line aria-label={t('journey.label')}>
      <ol>
        {snapshot.journey.map(step => (
          <li key={step.step}>
            <Dot
              data-status={step.status}
              data-opener={openerOf(panels[step.step])}
              aria-label={said(step)}
              aria-current={step.status === 'now' ? 'step' : undefined}
              onMouseEnter={() => setPointed(step)}
              onMouseLeave={() => setPointed(null)}
              onFocus={() => setPointed(step)}
              onBlur={() => setPointed(null)}
              onClick={() => open(panels[step.step])}
            />
          </li>
        ))}
      </ol>
      <Word aria-hidden="true">{word && (pointed ? said(word) : t(`journey.${word.step}`))}</Word>
    </Line>
  )
}

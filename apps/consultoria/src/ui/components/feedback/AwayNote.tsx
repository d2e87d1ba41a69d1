import { Button } from '@zendeskgarden/react-buttons'
import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import { secondsBetween } from '../../../domain/kernel/instant'
import type { Absence } from '../../hooks/useAway'
import type { Press } from '../../../application/ledger/operations'
import { useSidebar } from '../../sidebarContext'
import { Row, Small } from '../layout'

const Note = styled.section`
  display: grid;
  gap: 8px;
  padding: 12px;
  border: 1px solid var(--warning-border);
  border-radius: 8px;
  background: var(--bg-warning);
  h2 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  h2:focus {
    outline: none;
  }
  ${Small} {
    color: var(--fg);
  }
  button {
    flex: 1;
  }
`

/** After a sleep: count it all, stop where it began, or stop there and start anew now. */
export function AwayNote({ absence, settle }: { absence: Absence; settle(): void }) {
  const { actions, commands, t, format } = useSidebar()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const stop = (press: Press) => actions.stopTimer({ endedAt: absence.from }, press)
  const split = async (press: Press) => {
    const stopped = await stop(press)
    return stopped.ok ? actions.startTimer({ handOver: null }) : stopped
  }
  return (
    <Note role="alertdialog" aria-labelledby="away-title" aria-describedby="away-text">
      <h2 id="away-title" tabIndex={-1} ref={heading}>
        {t('away.title', { duration: format.duration(secondsBetween(absence.from, absence.to)) })}
      </h2>
      <Small id="away-text">{t('away.text')}</Small>
      <Row>
        <Button size="small" onClick={settle} title={t('away.keepHint')}>
          {t('away.keep')}
        </Button>
        <Button size="small" isPrimary title={t('away.trimHint')} onClick={() => commands.run('timer', stop, settle)}>
          {t('away.trim')}
        </Button>
        <Button size="small" title={t('away.splitHint')} onClick={() => commands.run('timer', split, settle)}>
          {t('away.split')}
        </Button>
      </Row>
    </Note>
  )
}

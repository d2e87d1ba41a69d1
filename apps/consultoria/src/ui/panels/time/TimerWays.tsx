import { Button } from '@zendeskgarden/react-buttons'
import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { Press } from '../../../application/ledger/operations'
import type { Measured } from '../../../domain/time/timer/longTimer'
import { Small } from '../../components/layout'
import type { Absence } from '../../hooks/useAway'
import { useNow } from '../../hooks/useNow'
import { useSidebar } from '../../sidebarContext'
import { runUntil, toMinute, type LongTimer } from './longTimer'

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
`

const List = styled.ul`
  display: grid;
  gap: 4px;
  margin: 0;
  padding: 0;
  list-style: none;
  button {
    height: auto;
    min-height: 28px;
    padding: 5px 6px;
    line-height: 16px;
    white-space: normal;
  }
`

/** One way to deal with it: what would be told, in parts, and what it costs. */
interface Way {
  verb: 'keep' | 'trim' | 'split'
  hint: string
  parts: readonly Measured[]
  go(): void
}

/** Keep, trim, split: each a press of its own with what it would cost, and none of them the usual one. */
function Ways({ ways, capture, busy }: { ways: readonly Way[]; capture: number | null; busy: boolean }) {
  const { snapshot, t, format } = useSidebar()
  const prices = usePrices(ways, capture)
  const taxes = snapshot.taxesAdded ? ` ${t('minutes.taxes')}` : ''
  return (
    <List>
      {ways.map(({ verb, hint, parts, go }, index) => {
        const price = prices?.[index]
        const cost = price == null ? '' : ` · ${format.money(price)}${taxes}`
        const long = parts.map(({ seconds }) => format.duration(seconds)).join(' + ')
        return (
          <li key={verb}>
            <Button size="small" isStretched title={hint} aria-disabled={busy} onClick={busy ? undefined : go}>
              {`${t(`away.${verb}`)} · ${long}${cost}`}
            </Button>
          </li>
        )
      })}
    </List>
  )
}

/** Asked anew when a minute more has passed, not each second. */
function usePrices(ways: readonly Way[], capture: number | null): (number | null)[] | null {
  const { actions, snapshot } = useSidebar()
  const [answer, setAnswer] = useState<{ question: string; prices: (number | null)[] } | null>(null)
  const question = JSON.stringify({ parts: ways.map(({ parts }) => parts), readAt: snapshot.readAt })
  useEffect(() => {
    let isWanted = true
    const asked: { parts: Measured[][] } = JSON.parse(question)
    const ask = async () => {
      const prices = await actions.pricesOf(asked.parts, capture)
      if (isWanted) setAnswer({ question, prices })
    }
    void ask()
    return () => void (isWanted = false)
  }, [actions, question, capture])
  return answer?.question === question ? answer.prices : null
}

/** A stopped timer that ran over. What is kept or trimmed is told in the form that opens; what is split are two timers. */
export function LongCapture({ capture, long }: { capture: number; long: LongTimer }) {
  const { actions, commands, open, t, format } = useSidebar()
  const { whole, parts, cutAt } = long
  const tell = (span?: 'whole' | 'cut') => open({ kind: 'time', capture, corrects: null, ...(span && { span }) })
  const split = (press: Press) => actions.splitCapture({ capture, at: cutAt }, press)
  return (
    <Ways
      capture={capture}
      busy={commands.pending.has('split_capture')}
      ways={[
        { verb: 'keep', hint: t('away.keepHint'), parts: [whole], go: () => tell('whole') },
        {
          verb: 'trim',
          hint: t('long.trimHint', { at: format.moment(cutAt) }),
          parts: [parts[0]],
          go: () => tell('cut')
        },
        {
          verb: 'split',
          hint: t('long.splitHint', { at: format.moment(cutAt) }),
          parts,
          go: () => void commands.run('split_capture', split, () => tell())
        }
      ]}
    />
  )
}

/** A timer that runs on and ran over: kept it is asked about again when it stops; trimmed and split it stops now. */
export function LongRun({ long, settle }: { long: LongTimer; settle(): void }) {
  const { actions, commands, t, format } = useSidebar()
  const { whole, parts, cutAt } = long
  const trim = (press: Press) => actions.stopTimer({ endedAt: cutAt }, press)
  const split = async (press: Press) => {
    const stopped = await actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press)
    if (!stopped.ok) return stopped
    // an older one may wait beside it
    const capture = stopped.value.consultation.captures.find(
      ({ open, data }) => open && data.startedAt === whole.startedAt
    )
    return capture ? actions.splitCapture({ capture: capture.n, at: cutAt }) : stopped
  }
  return (
    <Ways
      capture={null}
      busy={commands.pending.has('timer')}
      ways={[
        { verb: 'keep', hint: t('long.runHint'), parts: [whole], go: settle },
        {
          verb: 'trim',
          hint: t('long.trimHint', { at: format.moment(cutAt) }),
          parts: [parts[0]],
          go: () => void commands.run('timer', trim)
        },
        {
          verb: 'split',
          hint: t('long.splitHint', { at: format.moment(cutAt) }),
          parts,
          go: () => void commands.run('timer', split)
        }
      ]}
    />
  )
}

/** After a sleep: count it all, stop where it began, or stop there and start anew now. */
export function AwayNote({ absence, settle }: { absence: Absence; settle(): void }) {
  const { snapshot, actions, commands, clock, t, format } = useSidebar()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const now = useNow(clock)
  const startedAt = snapshot.timer?.startedAt ?? absence.from
  const until = runUntil(startedAt, absence.from)
  const stop = (press: Press) => actions.stopTimer({ endedAt: absence.from }, press)
  const split = async (press: Press) => {
    const stopped = await stop(press)
    return stopped.ok ? actions.startTimer({ handOver: null }) : stopped
  }
  return (
    <Note role="alertdialog" aria-labelledby="away-title" aria-describedby="away-text">
      <h2 id="away-title" tabIndex={-1} ref={heading}>
        {t('away.title', { duration: format.duration(runUntil(absence.from, absence.to).seconds) })}
      </h2>
      <Small id="away-text">{t('away.text')}</Small>
      <Ways
        capture={null}
        busy={commands.pending.has('timer')}
        ways={[
          { verb: 'keep', hint: t('away.keepHint'), parts: [runUntil(startedAt, toMinute(now))], go: settle },
          {
            verb: 'trim',
            hint: t('away.trimHint'),
            parts: [until],
            go: () => void commands.run('timer', stop, settle)
          },
          {
            verb: 'split',
            hint: t('away.splitHint'),
            parts: [until],
            go: () => void commands.run('timer', split, settle)
          }
        ]}
      />
    </Note>
  )
}

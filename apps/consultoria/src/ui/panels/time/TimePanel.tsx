import { useRef, useState } from 'react'
import { styled } from 'styled-components'
import type { Outcome } from '../../../application/commands/outcome'
import type { Snapshot } from '../../../application/snapshot'
import type { Press } from '../../../application/ledger/operations'
import { CheckField } from '../../components/fields/CheckField'
import { DateField } from '../../components/fields/DateField'
import { AreaField, TextField } from '../../components/fields/fields'
import { Link, Row, Small, Spinner } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import type { Measured } from '../../../domain/time/timer/longTimer'
import { longText, longTitle } from '../../words/longWords'
import { logWithReply } from './logWithReply'
import { longTimerIn } from './longTimer'
import { LongCapture } from './TimerWays'
import { TimePreviewLines } from './TimePreviewLines'
import { lettersOf, noteLimits } from '../../../domain/time/timeEntry'
import { twoReadings } from './typedTime'
import { inWords } from './inWords'
import { useTimeForm } from './useTimeForm'
import { useTimePreview } from './useTimePreview'

const Split = styled(Row)`
  align-items: flex-start;
  justify-content: space-between;
  > :first-child {
    flex: 1;
    min-width: 0;
  }
  > :last-child {
    padding-top: 22px;
  }
  @media (max-width: 280px) {
    flex-direction: column;
    align-items: stretch;
    > :last-child {
      padding-top: 0;
    }
  }
`

interface Told {
  capture: number | null
  corrects: number | null
  /** How much of a stopped timer that ran over is told. */
  span?: 'whole' | 'cut'
}

/** A stopped timer that ran over asks first how much of it was work: nobody sends it whole by one press. */
export function TimePanel({ capture, corrects, span }: Told) {
  const { snapshot, clock, t, format } = useSidebar()
  if (corrects === null && !snapshot.may.log)
    return (
      <PanelFrame title={t('time.title')}>
        <Small>{t('errors.analyst_only')}</Small>
      </PanelFrame>
    )
  const long = capture === null ? null : longTimerIn(snapshot, capture, { now: clock.now(), offsetAt: clock.offsetAt })
  if (!long || capture === null) return <TimeForm key={`form-${capture}`} capture={capture} corrects={corrects} />
  if (span)
    return (
      <TimeForm key={span} capture={capture} corrects={corrects} part={span === 'cut' ? long.parts[0] : long.whole} />
    )
  return (
    <PanelFrame title={longTitle(long, t, format)} command="split_capture">
      <Small>{longText(long, t, format)}</Small>
      <LongCapture capture={capture} long={long} />
    </PanelFrame>
  )
}

/** What a client missed, as time to accept: nothing is drawn by itself. */
export function MissedPanel() {
  const { snapshot, t, format } = useSidebar()
  const missed = snapshot.prepaid?.missed
  const note = missed && t('prepaid.missedNote', { start: format.moment(missed.startedAt) })
  // once accepted there is nothing left of it, and the panel goes
  const [part] = useState(() => missed && { ...missed, note: note ?? '' })
  if (!snapshot.may.log || !part) return <TimePanel capture={null} corrects={null} />
  return <TimeForm capture={null} corrects={null} part={part} />
}

/** Minutes, what was done, send: the task of all day, three fields and Ctrl+Enter. */
function TimeForm({ capture, corrects, part }: Omit<Told, 'span'> & { part?: Measured & { note?: string } }) {
  const { snapshot, actions, commands, open, close, t, format } = useSidebar()
  const { draft, change, input, op } = useTimeForm(capture, corrects, part)
  const { preview, refusal } = useTimePreview(input)
  const beyondUsual = useRef(part !== undefined)
  const [tried, setTried] = useState(false)
  const either = input ? null : twoReadings(draft.minutes)
  const { minimum, maximum } = noteLimits(snapshot.modality?.entries ?? { minimumNoteLength: 0 })
  const letters = lettersOf(draft.note)
  const wrongNote = letters < minimum || letters > maximum
  const saving = commands.pending.has('log_time')
  const submit = () => {
    setTried(true)
    if (input && !wrongNote) log(press => actions.logTime(input, typed(press)))
  }
  const shownTo = useRef(headOf(snapshot))
  const log = (command: (press: Press) => Outcome) => {
    commands.run('log_time', command, close)
  }
  /** What was told as recorded in another window is other work, says whoever presses this after having read it. */
  const again = () => {
    shownTo.current = headOf(snapshot)
    submit()
  }
  /** More than usual, says whoever presses this after having read how much. */
  const allTheSame = () => {
    beyondUsual.current = true
    submit()
  }
  const keepAll = {
    label: [t('time.allTheSame'), ...(preview?.addedAmount ? [format.money(preview.addedAmount)] : [])].join(' · '),
    go: allTheSame
  }
  /** The id that was made with these words, and what was on the screen when they were begun. */
  const typed = (press: Press): Press => {
    press.shownTo ??= shownTo.current
    press.beyondUsual ??= beyondUsual.current
    return op === null ? press : Object.assign(press, { typed: op })
  }
  const useReply = () => {
    setTried(input === null)
    if (input) log(press => logWithReply(actions, input, typed(press)))
  }
  return (
    <PanelFrame
      title={t(corrects === null ? 'time.title' : 'time.correct')}
      command="log_time"
      send={{ label: t(corrects === null ? 'time.send' : 'time.sendCorrection'), submit }}
      ways={{
        recorded_elsewhere: { label: t('time.again'), go: again },
        'time.beyond_usual': keepAll,
        'time.past_day_end': keepAll,
        ...(corrects !== null && {
          correction_uncharges: { label: t('entries.waive'), go: () => open({ kind: 'waive', entry: corrects }) }
        })
      }}
    >
      <TextField
        label={t('fields.minutes')}
        hint={t('fields.minutesHint')}
        value={draft.minutes}
        onChange={minutes => change({ minutes })}
        error={
          either
            ? t('invalid.twoReadings', { first: inWords(either[0], format), second: inWords(either[1], format) })
            : tried && !input
              ? t('invalid.minutes')
              : null
        }
      />
      <AreaField
        label={t('fields.description')}
        value={draft.note}
        onChange={note => change({ note })}
        hint={
          letters > 0 && letters < minimum
            ? t.count('time.noteMissing', minimum - letters, { maximum })
            : t('time.noteLimits', { minimum, maximum })
        }
        error={
          letters > maximum
            ? t.count('time.noteTooLong', letters - maximum, { maximum })
            : tried && input && wrongNote
              ? t('invalid.note', { length: minimum })
              : null
        }
      />
      {corrects === null && (
        <Row>
          <Link aria-disabled={saving} onClick={useReply}>
            {saving && <Spinner />}
            {t('now.useReply')}
          </Link>
        </Row>
      )}
      <Split>
        <DateField label={t('fields.workDate')} value={draft.workDate} onChange={workDate => change({ workDate })} />
        <CheckField label={t('fields.billable')} checked={draft.billable} onChange={billable => change({ billable })} />
      </Split>
      <TimePreviewLines input={input} preview={preview} refusal={refusal} />
    </PanelFrame>
  )
}

const headOf = ({ consultation }: Snapshot): number => consultation.head?.n ?? 0

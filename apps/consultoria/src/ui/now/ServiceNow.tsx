import { useState } from 'react'
import { styled } from 'styled-components'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import { OpenButton, OpenLink } from '../components/buttons/OpenButton'
import { TimerButton } from '../components/buttons/TimerButton'
import { secondsBetween } from '../../domain/kernel/instant'
import { proposedEntry } from '../../domain/time/proposedEntry'
import { useNow } from '../hooks/useNow'
import { gapWords } from '../words/gapWords'
import { longText, longTitle } from '../words/longWords'
import { longTimerIn, toMinute } from '../panels/time/longTimer'
import { panelModule } from '../panels/panelModule'
import { Spinner } from '../components/layout'
import { useLazyModule } from '../hooks/useLazyModule'
import { logWithReply } from '../panels/time/logWithReply'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

const Face = styled.p`
  margin: 0;
  font-size: 26px;
  line-height: 32px;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
`

export function ServiceNow({ next }: { next: NextOf<'start_service' | 'running' | 'log_capture' | 'log_time'> }) {
  const { snapshot, t } = useSidebar()
  const { appointment } = snapshot.consultation
  if (next.kind === 'running') return <Running />
  if (next.kind === 'log_capture') return <Captured next={next} />
  if (next.kind === 'start_service')
    return (
      <Step
        label={t('now.label')}
        title={t('now.start_service.title')}
        text={t('now.start_service.text')}
        action={<TimerButton />}
        more={
          appointment && (
            <>
              <OpenLink panel={{ kind: 'noShow' }}>{t('noShow.title')}</OpenLink>
              <OpenLink panel={{ kind: 'schedule' }}>{t('now.wait_appointment.reschedule')}</OpenLink>
            </>
          )
        }
      />
    )
  return (
    <Step
      label={t('now.label')}
      title={t('now.log_time.title')}
      text={t('now.log_time.text')}
      action={
        <OpenButton isPrimary isStretched panel={{ kind: 'time', capture: null, corrects: null }}>
          {t('now.log')}
        </OpenButton>
      }
    />
  )
}

function Running() {
  const { snapshot, clock, t, format } = useSidebar()
  const now = useNow(clock)
  const [kept, setKept] = useState(false)
  const since = snapshot.timer?.startedAt ?? now
  const long = kept ? null : longTimerIn(snapshot, null, { now: toMinute(now), offsetAt: clock.offsetAt })
  const ways = useLazyModule(panelModule, long !== null)
  if (long)
    return (
      <Step label={t('now.label')} title={longTitle(long, t, format)} text={longText(long, t, format)}>
        {ways ? <ways.LongRun long={long} settle={() => setKept(true)} /> : <Spinner />}
      </Step>
    )
  return (
    <Step label={t('now.label')} title={t('now.running.title')} text={t('now.running.text')} action={<TimerButton />}>
      <Face aria-hidden="true">{format.clock(secondsBetween(since, now))}</Face>
    </Step>
  )
}

/** A stopped clock asks for nothing: it waits here until its minutes are told. */
function Captured({ next }: { next: NextOf<'log_capture'> }) {
  const { snapshot, actions, clock, t, format } = useSidebar()
  const capture = snapshot.consultation.captures.find(one => one.n === next.capture)?.data
  const long = longTimerIn(snapshot, next.capture, { now: clock.now(), offsetAt: clock.offsetAt })
  const ways = useLazyModule(panelModule, long !== null)
  const discard = <OpenLink panel={{ kind: 'discard', capture: next.capture }}>{t('now.log_capture.discard')}</OpenLink>
  if (long)
    return (
      <Step label={t('now.label')} title={longTitle(long, t, format)} text={longText(long, t, format)} more={discard}>
        {ways ? <ways.LongCapture capture={next.capture} long={long} /> : <Spinner />}
      </Step>
    )
  return (
    <Step
      label={t('now.label')}
      title={t('now.log_capture.title', { duration: format.duration(next.seconds) })}
      text={capture ? t('now.log_capture.text', { when: format.moment(capture.startedAt) }) : null}
      action={
        <OpenButton isPrimary isStretched panel={{ kind: 'time', capture: next.capture, corrects: null }}>
          {t('now.log')}
        </OpenButton>
      }
      more={
        <>
          {capture && (
            <CommandLink
              command="use_reply"
              does={press => {
                const about = { capture: next.capture, corrects: null }
                const now = { now: clock.now(), offsetAt: clock.offsetAt }
                const entry = proposedEntry(snapshot.consultation, about, now)
                return logWithReply(actions, { ...entry, ...about }, press)
              }}
            >
              {t('now.useReply')}
            </CommandLink>
          )}
          {discard}
        </>
      }
    />
  )
}

/** What comes last, where nothing else is missing. */
export function ConcludeNow() {
  const { snapshot, actions, t } = useSidebar()
  const proposed = snapshot.consultation.waiver ? ` ${t('now.conclude.proposed')}` : ''
  return (
    <Step
      label={t('now.label')}
      title={t('now.conclude.title')}
      text={
        snapshot.gaps.length > 0
          ? t('now.conclude.missing', { gaps: gapWords(snapshot.gaps, t) })
          : `${t('now.conclude.text')}${proposed}`
      }
      action={
        <CommandButton isPrimary isStretched command="conclude" does={actions.conclude}>
          {t('now.conclude.action')}
        </CommandButton>
      }
    />
  )
}

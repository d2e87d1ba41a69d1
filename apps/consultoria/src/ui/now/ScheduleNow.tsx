import { useState } from 'react'
import { CommandButton, CommandLink } from '../components/buttons/CommandButton'
import { Small } from '../components/layout'
import { OpenButton, OpenLink } from '../components/buttons/OpenButton'
import { TimerButton } from '../components/buttons/TimerButton'
import { SlotChoice } from '../components/fields/SlotChoice'
import { secondsBetween } from '../../domain/kernel/instant'
import { CallsSoFar } from '../panels/scheduling/Calls'
import { missedBy } from '../../domain/sla/sla'
import { personName } from '../nameOf'
import { useSidebar } from '../sidebarContext'
import { focusNow } from './focusNow'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function ScheduleNow({ next }: { next: NextOf<'schedule' | 'wait_appointment'> }) {
  return next.kind === 'schedule' ? <Offer served={next.served} /> : <Booked next={next} />
}

function Offer({ served }: { served: boolean }) {
  const { snapshot, actions, t, format } = useSidebar()
  const {
    slots,
    consultation: { availability }
  } = snapshot
  const [chosen, choose] = useState(slots[0] ?? '')
  const usual = snapshot.usual.appointment
  const medium = t.foreign('medium', usual.medium) ?? usual.medium
  // behind the deadline the reason is typed first
  const isLate = missedBy(snapshot.consultation.clocks, chosen) !== null
  const ready = chosen !== '' && usual.analyst !== null && !isLate && !snapshot.modality?.scheduling.link
  const analyst = usual.analyst
  return (
    <Step
      label={t('now.label')}
      title={t('now.schedule.title')}
      text={t('schedule.summary', {
        duration: format.duration(usual.minutes * 60),
        medium,
        analyst: analyst ? personName(snapshot, t, analyst.id, analyst.stored) : t('schedule.needsAnalyst')
      })}
      action={
        ready && analyst ? (
          <CommandButton
            isPrimary
            isStretched
            command="schedule"
            does={press =>
              actions.schedule(
                { start: chosen, minutes: usual.minutes, medium: usual.medium, analystId: analyst.id },
                press
              )
            }
          >
            {t('now.scheduleAction')}
          </CommandButton>
        ) : (
          <OpenButton isPrimary isStretched panel={{ kind: 'schedule', ...(isLate && { slot: chosen }) }}>
            {t('now.scheduleAction')}
          </OpenButton>
        )
      }
      more={
        <>
          {!served && <OpenLink panel={{ kind: 'schedule' }}>{t('schedule.custom')}</OpenLink>}
          {served && (
            <CommandLink
              command="sla_exception"
              does={press =>
                actions.recordSlaException({ clock: 'both', reason: t('now.schedule.atOnceReason') }, press)
              }
              done={focusNow}
            >
              {t('now.schedule.atOnce')}
            </CommandLink>
          )}
        </>
      }
    >
      {availability && <Small>{t('availability.asked', { when: format.moment(availability.at) })}</Small>}
      {served && <Small>{t('now.schedule.served')}</Small>}
      <CallsSoFar />
      {served ? null : slots.length === 0 ? (
        <Small>{t('schedule.noSlots')}</Small>
      ) : (
        <SlotChoice name="now-slot" slots={slots} value={chosen} onChange={choose} />
      )}
    </Step>
  )
}

function Booked({ next }: { next: NextOf<'wait_appointment'> }) {
  const { snapshot, t, format } = useSidebar()
  const booked = snapshot.consultation.appointment?.data
  return (
    <Step
      label={t('now.label')}
      title={t('now.wait_appointment.title', { start: format.moment(next.start) })}
      text={
        booked
          ? t('now.wait_appointment.text', {
              analyst: personName(snapshot, t, booked.analystId, booked.analystName),
              medium: t.foreign('medium', booked.medium) ?? booked.medium,
              duration: format.duration(secondsBetween(booked.start, booked.end))
            })
          : null
      }
      action={<TimerButton />}
      more={
        <>
          <OpenLink panel={{ kind: 'schedule' }}>{t('now.wait_appointment.reschedule')}</OpenLink>
          <OpenLink panel={{ kind: 'cancelAppointment' }}>{t('now.wait_appointment.cancel')}</OpenLink>
        </>
      }
    >
      <CallsSoFar />
    </Step>
  )
}

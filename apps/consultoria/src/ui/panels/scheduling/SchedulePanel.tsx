import { useState } from 'react'
import { styled } from 'styled-components'
import { parseDuration } from '../../../domain/kernel/duration'
import { isDate, localToInstant } from '../../../domain/kernel/instant'
import { AnalystsRefused } from '../../components/feedback/AnalystsRefused'
import { DateField } from '../../components/fields/DateField'
import { SelectField, TextField } from '../../components/fields/fields'
import { Row, Small } from '../../components/layout'
import { OpenLink } from '../../components/buttons/OpenButton'
import { PanelFrame } from '../../components/PanelFrame'
import { SlotChoice } from '../../components/fields/SlotChoice'
import { useAnalysts } from '../../hooks/useAnalysts'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'

const Pair = styled(Row)`
  align-items: flex-start;
  > * {
    flex: 1;
    min-width: 0;
  }
`

/** One of the offered slots, or any other moment; duration, medium and analyst are filled in. */
export function SchedulePanel() {
  const { snapshot, actions, drafts, commands, clock, close, t, format } = useSidebar()
  const { slots, modality } = snapshot
  const { found, refusal, again } = useAnalysts()
  const usual = snapshot.usual.appointment
  const [draft, change] = useDraft(drafts, draftKey('schedule', snapshot.form.id), {
    slot: slots[0] ?? '',
    date: '',
    time: '',
    duration: format.duration(usual.minutes * 60),
    medium: usual.medium,
    analystId: String(usual.analyst?.id ?? snapshot.me.id)
  })
  const [tried, setTried] = useState(false)
  const custom = isDate(draft.date) && /^\d{2}:\d{2}$/.test(draft.time)
  const start = custom ? localToInstant(draft.date, draft.time, clock.offsetAt) : slots.find(one => one === draft.slot)
  const seconds = parseDuration(draft.duration)
  const { analyst } = usual
  const people = [
    ...(analyst ? [{ id: analyst.id, name: personName(snapshot, t, analyst.id, analyst.stored) }] : []),
    ...(found ?? []).map(one => one.person),
    snapshot.me
  ]
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .filter((one, index, all) => all.findIndex(other => other.value === one.value) === index)
  const submit = () => {
    setTried(true)
    if (!start || seconds === null) return
    const minutes = Math.round(seconds / 60)
    const { medium, analystId } = draft
    commands.run(
      'schedule',
      press => actions.schedule({ start, minutes, medium, analystId: Number(analystId) }, press),
      close
    )
  }
  return (
    <PanelFrame title={t('schedule.title')} command="schedule" send={{ label: t('now.scheduleAction'), submit }}>
      {slots.length > 0 ? (
        <SlotChoice
          name="panel-slot"
          slots={slots}
          value={custom ? '' : draft.slot}
          onChange={slot => change({ slot, date: '', time: '' })}
        />
      ) : (
        <Small>{t('schedule.noSlots')}</Small>
      )}
      <Pair>
        <DateField
          label={t('fields.date')}
          value={draft.date}
          onChange={date => change({ date })}
          error={tried && !start ? t('common.required') : null}
        />
        <TextField type="time" label={t('fields.time')} value={draft.time} onChange={time => change({ time })} />
      </Pair>
      <Pair>
        <TextField
          label={t('fields.duration')}
          value={draft.duration}
          onChange={duration => change({ duration })}
          error={tried && seconds === null ? t('invalid.minutes') : null}
        />
        <SelectField
          label={t('fields.medium')}
          value={draft.medium}
          onChange={medium => change({ medium })}
          choices={(modality?.scheduling.media ?? []).map(medium => ({
            value: medium,
            label: t.foreign('medium', medium) ?? medium
          }))}
        />
      </Pair>
      <SelectField
        label={t('fields.analyst')}
        value={draft.analystId}
        onChange={analystId => change({ analystId })}
        choices={people}
      />
      <AnalystsRefused refusal={refusal} again={again} />
      {snapshot.consultation.appointment && (
        <div>
          <OpenLink panel={{ kind: 'cancelAppointment' }}>{t('now.wait_appointment.cancel')}</OpenLink>
        </div>
      )}
    </PanelFrame>
  )
}

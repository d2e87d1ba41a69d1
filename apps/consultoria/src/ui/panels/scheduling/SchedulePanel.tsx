import { useState } from 'react'
import { styled } from 'styled-components'
import { parseDuration } from '../../../domain/kernel/typedDuration'
import { askedOf } from '../../../domain/scheduling/appointment'
import { startDueBy } from '../../../domain/sla/sla'
import { isDate, localToInstant, type Instant } from '../../../domain/kernel/instant'
import { AnalystsRefused } from '../../components/feedback/AnalystsRefused'
import { DateField } from '../../components/fields/DateField'
import { SelectField, TextField } from '../../components/fields/fields'
import { Row, Small } from '../../components/layout'
import { OpenLink } from '../../components/buttons/OpenButton'
import { PanelFrame } from '../../components/PanelFrame'
import { SlotChoice } from '../../components/fields/SlotChoice'
import { useAnalysts } from '../../hooks/useAnalysts'
import { draftKey } from '../../draftKey'
import { capital } from '../../format/format'
import { useDraft } from '../../hooks/useDraft'
import type { Snapshot } from '../../../application/snapshot'
import { attendingPeople } from './attendingPeople'
import { useSidebar } from '../../sidebarContext'
import { isAppointmentPending } from '../../../domain/scheduling/pending'
import { checkLink, isOddLink } from '../../../domain/scheduling/link'
import { PastAppointments } from './PastAppointments'
import { useFreeStarts } from './useFreeStarts'

const Pair = styled(Row)`
  align-items: flex-start;
  > * {
    flex: 1;
    min-width: 0;
  }
`

const NOTHING_ASKED = { agreement: false, late: null }

const parties = ['client', 'us'] as const

/** What is to be talked about, as far as it was said: agreed, asked for, or the demand. */
const agreedTopics = ({ consultation: { topics, availability, demand } }: Snapshot): string =>
  topics ?? (availability?.data.topics || (demand?.data.text ?? ''))

/** One of the offered slots, or any other moment; duration, medium and analyst are filled in. */
export function SchedulePanel({ slot: pressed = '' }: { slot?: Instant }) {
  const { snapshot, actions, drafts, commands, clock, close, t, format } = useSidebar()
  const { modality, consultation } = snapshot
  const isMove = isAppointmentPending(consultation)
  const { found, refusal, again } = useAnalysts()
  const usual = snapshot.usual.appointment
  const [draft, change] = useDraft(drafts, draftKey('schedule', snapshot.form.id), {
    slot: pressed,
    date: '',
    time: '',
    duration: format.duration(usual.minutes * 60),
    medium: usual.medium,
    analystId: String(usual.analyst?.id ?? snapshot.me.id),
    by: 'client',
    reason: '',
    agreedWith: snapshot.form.requester?.name ?? '',
    agreedWords: '',
    lateReason: '',
    link: '',
    topics: agreedTopics(snapshot)
  })
  const [tried, setTried] = useState(false)
  const seconds = parseDuration(draft.duration)
  const offered = useFreeStarts(Number(draft.analystId), Math.round((seconds ?? 0) / 60))
  const slots = offered ?? []
  const chosen = slots.includes(draft.slot) ? draft.slot : (slots[0] ?? '')
  const isMissing = isMove && draft.reason.trim() === ''
  const custom = isDate(draft.date) && /^\d{2}:\d{2}$/.test(draft.time)
  const start = custom ? localToInstant(draft.date, draft.time, clock.offsetAt) : chosen || undefined
  const minutes = Math.round((seconds ?? 0) / 60)
  const dueBy = startDueBy(consultation.clocks)
  const asked =
    start && modality ? askedOf(start, minutes, { modality, offsetAt: clock.offsetAt, dueBy }) : NOTHING_ASKED
  const asksAgreement = asked.agreement && modality?.outOfHours === 'agreement'
  const isUnsaid =
    (asksAgreement && (!draft.agreedWith.trim() || !draft.agreedWords.trim())) ||
    (asked.late !== null && !draft.lateReason.trim())
  const required = (text: string) => (tried && text.trim() === '' ? t('common.required') : null)
  const asksLink = modality?.scheduling.link
  const asksTopics = modality?.scheduling.availability !== undefined
  const isTopicless = asksTopics && draft.topics.trim() === ''
  const linkError = asksLink && tried ? checkLink(draft.link, asksLink) : null
  const people = attendingPeople(snapshot, t, found ?? [])
  const submit = () => {
    setTried(true)
    if (
      !start ||
      seconds === null ||
      isMissing ||
      isUnsaid ||
      isTopicless ||
      (asksLink && !checkLink(draft.link, asksLink).ok)
    )
      return
    const { medium, analystId } = draft
    const by = parties.find(one => one === draft.by) ?? 'client'
    const recorded = {
      ...(isMove ? { moved: { by, reason: draft.reason.trim() } } : {}),
      ...(asksAgreement ? { agreement: { with: draft.agreedWith.trim(), words: draft.agreedWords.trim() } } : {}),
      ...(asked.late === null ? {} : { lateReason: draft.lateReason.trim() }),
      ...(asksLink ? { link: draft.link.trim() } : {}),
      ...(asksTopics ? { topics: draft.topics.trim() } : {})
    }
    commands.run(
      'schedule',
      press => actions.schedule({ start, minutes, medium, analystId: Number(analystId), ...recorded }, press),
      close
    )
  }
  return (
    <PanelFrame title={t('schedule.title')} command="schedule" send={{ label: t('now.scheduleAction'), submit }}>
      {offered === null ? (
        <Small as="output">{t('schedule.loading')}</Small>
      ) : slots.length > 0 ? (
        <SlotChoice
          name="panel-slot"
          slots={slots}
          value={custom ? '' : chosen}
          onChange={slot => change({ slot, date: '', time: '' })}
        />
      ) : (
        !(snapshot.next.kind === 'schedule' && snapshot.next.served) && <Small>{t('schedule.noSlots')}</Small>
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
      {isMove && (
        <Pair>
          <SelectField
            label={t('fields.askedBy')}
            value={draft.by}
            onChange={by => change({ by })}
            choices={parties.map(value => ({ value, label: t(`cancelAppointment.party.${value}`) }))}
          />
          <TextField
            label={t('fields.reason')}
            value={draft.reason}
            onChange={reason => change({ reason })}
            error={tried && isMissing ? t('common.required') : null}
          />
        </Pair>
      )}
      {asksAgreement && (
        <>
          <Small>{t('schedule.outOfHours')}</Small>
          <TextField
            label={t('fields.agreedWith')}
            value={draft.agreedWith}
            onChange={agreedWith => change({ agreedWith })}
            error={required(draft.agreedWith)}
          />
          <TextField
            label={t('fields.agreedWords')}
            value={draft.agreedWords}
            onChange={agreedWords => change({ agreedWords })}
            error={required(draft.agreedWords)}
          />
        </>
      )}
      {asked.late && (
        <>
          <Small>
            {capital(t('deadline.behind', { when: format.moment(asked.late) }))}.
            {consultation.attempts.length > 0 && ` ${t.count('contact.proof', consultation.attempts.length)}`}
          </Small>
          <TextField
            label={t('fields.lateReason')}
            value={draft.lateReason}
            onChange={lateReason => change({ lateReason })}
            error={required(draft.lateReason)}
          />
        </>
      )}
      {asksTopics && (
        <TextField
          label={t('availability.topics')}
          value={draft.topics}
          onChange={topics => change({ topics })}
          error={required(draft.topics)}
        />
      )}
      {asksLink && (
        <TextField
          label={t('schedule.link')}
          hint={isOddLink(draft.link, asksLink) ? t('schedule.oddLink') : undefined}
          value={draft.link}
          onChange={link => change({ link })}
          error={linkError && !linkError.ok ? t.code('errors', linkError.error.code, linkError.error.detail) : null}
        />
      )}
      <AnalystsRefused refusal={refusal} again={again} />
      {snapshot.consultation.appointment && (
        <div>
          <OpenLink panel={{ kind: 'cancelAppointment' }}>{t('now.wait_appointment.cancel')}</OpenLink>
        </div>
      )}
      <PastAppointments />
    </PanelFrame>
  )
}

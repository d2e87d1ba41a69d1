import { useState } from 'react'
import { draftKey } from '../../draftKey'
import { AnalystsRefused } from '../../components/feedback/AnalystsRefused'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useAnalysts } from '../../hooks/useAnalysts'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import { attendingPeople } from './attendingPeople'
import { useFreeStarts } from './useFreeStarts'

/** The same question for another specialist, with what is known of the topics already. */
export function AvailabilityPanel() {
  const { snapshot, actions, drafts, commands, close, t, format } = useSidebar()
  const { usual, consultation, form } = snapshot
  const { found, refusal, again } = useAnalysts()
  const [draft, change] = useDraft(drafts, draftKey('availability', form.id), {
    analystId: String(usual.appointment.analyst?.id ?? snapshot.me.id),
    topics: consultation.availability?.data.topics ?? consultation.demand?.data.text ?? ''
  })
  const [tried, setTried] = useState(false)
  const slots = useFreeStarts(Number(draft.analystId), usual.appointment.minutes)
  const client = form.requester?.name ?? t('common.someone')
  const submit = () => {
    setTried(true)
    if (slots === null) return
    const { topics, analystId } = draft
    commands.run(
      'ask_availability',
      press => actions.askAvailability({ analystId: Number(analystId), slots, topics: topics.trim() }, press),
      close
    )
  }
  return (
    <PanelFrame
      title={t('availability.title')}
      command="ask_availability"
      send={{ label: t('availability.ask'), submit }}
    >
      <SelectField
        label={t('fields.analyst')}
        value={draft.analystId}
        onChange={analystId => change({ analystId })}
        choices={attendingPeople(snapshot, t, found ?? [])}
      />
      <TextField
        label={t('availability.topics')}
        hint={t('availability.topicsHint')}
        value={draft.topics}
        onChange={topics => change({ topics })}
      />
      {slots === null ? (
        <Small as="output">{t(tried ? 'availability.wait' : 'schedule.loading')}</Small>
      ) : (
        <Small>{slots.length === 0 ? t('schedule.noSlots') : slots.map(slot => format.moment(slot)).join(' · ')}</Small>
      )}
      <Small>{t('availability.public', { client })}</Small>
      <AnalystsRefused refusal={refusal} again={again} />
    </PanelFrame>
  )
}

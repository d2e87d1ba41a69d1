import { CommandButton } from '../components/buttons/CommandButton'
import { OpenButton, OpenLink } from '../components/buttons/OpenButton'
import { Small } from '../components/layout'
import { personName } from '../nameOf'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

/** Pedir disponibilidade: the client is asked for topics and a time, with the specialist's next free ones, in one press. */
export function AvailabilityNow() {
  const { snapshot, actions, t, format } = useSidebar()
  const { slots, usual, form, consultation } = snapshot
  const { analyst } = usual.appointment
  const client = form.requester?.name ?? t('common.someone')
  const topics = consultation.demand?.data.text ?? ''
  return (
    <Step
      label={t('now.label')}
      title={t('availability.title')}
      text={t('availability.text', {
        client,
        analyst: analyst ? personName(snapshot, t, analyst.id, analyst.stored) : t('schedule.needsAnalyst')
      })}
      action={
        analyst ? (
          <CommandButton
            isPrimary
            isStretched
            command="ask_availability"
            does={press => actions.askAvailability({ analystId: analyst.id, slots, topics }, press)}
          >
            {t('availability.ask')}
          </CommandButton>
        ) : (
          <OpenButton isPrimary isStretched panel={{ kind: 'availability' }}>
            {t('availability.ask')}
          </OpenButton>
        )
      }
      more={analyst && <OpenLink panel={{ kind: 'availability' }}>{t('availability.change')}</OpenLink>}
    >
      <Small>{slots.length === 0 ? t('schedule.noSlots') : slots.map(slot => format.moment(slot)).join(' · ')}</Small>
    </Step>
  )
}

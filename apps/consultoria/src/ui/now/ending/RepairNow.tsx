import { CommandButton, CommandLink } from '../../components/buttons/CommandButton'
import { Quote } from '../../components/layout'
import { focusNow } from '../focusNow'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { Step } from '../Step'

/** What was left half done, before anything else goes on. */
export function RepairNow({ next }: { next: NextOf<'release_slots' | 'link_comment'> }) {
  return next.kind === 'release_slots' ? <ReleaseSlots /> : <CommentToComplete entry={next.entry} />
}

/** The button that was pressed is gone with what it released. */
function ReleaseSlots() {
  const { snapshot, actions, t } = useSidebar()
  const slots = snapshot.troubles.find(({ code }) => code === 'gap')?.detail?.['slots'] ?? ''
  return (
    <Step
      label={t('now.label')}
      title={t('now.release_slots.title')}
      text={t(snapshot.may.heal ? 'now.release_slots.text' : 'now.release_slots.wait', { slots })}
      action={
        snapshot.may.heal && (
          <CommandButton
            isPrimary
            isStretched
            command="abandon_slots"
            does={press => actions.abandonSlots(press)}
            done={focusNow}
          >
            {t('heal.action', { slots })}
          </CommandButton>
        )
      }
    />
  )
}

/** Whose turn the entry's comment is, and one press for it; words that were not public yet are read first. */
function CommentToComplete({ entry }: { entry: number }) {
  const { snapshot, actions, t, format } = useSidebar()
  const completes = snapshot.completes ?? 'me'
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const told = snapshot.consultation.entries.find(({ n }) => n === entry)?.data
  const which = { day: told ? format.day(told.workDate) : '', duration: format.duration(told?.seconds ?? 0) }
  return (
    <Step
      label={t('now.label')}
      title={t('now.link_comment.title')}
      text={`${t('now.link_comment.text', which)} ${t(`now.link_comment.${completes}`, { client })}`}
      action={<Complete entry={entry} completes={completes} client={client} />}
      more={
        completes === 'ask' && (
          <CommandLink command="load" does={() => actions.load()}>
            {t('common.check')}
          </CommandLink>
        )
      }
    >
      {completes === 'ask' && told && <Quote>{told.note}</Quote>}
    </Step>
  )
}

function Complete({ entry, completes, client }: { entry: number; completes: string; client: string }) {
  const { actions, t } = useSidebar()
  switch (completes) {
    case 'me':
      return (
        <CommandButton isPrimary isStretched command="load" does={() => actions.load()}>
          {t('now.link_comment.action')}
        </CommandButton>
      )
    case 'ask':
      return (
        <CommandButton
          isPrimary
          isStretched
          command="publish_time"
          does={press => actions.publishTime({ entry }, press)}
        >
          {t('now.link_comment.publish', { client })}
        </CommandButton>
      )
    case 'leader':
      return (
        <CommandButton
          isPrimary
          isStretched
          command={`confirm_${entry}`}
          does={press => actions.confirmFact({ n: entry }, press)}
        >
          {t('now.link_comment.confirm')}
        </CommandButton>
      )
    default:
      return null
  }
}

import { Button } from '@zendeskgarden/react-buttons'
import { CommandButton } from '../components/buttons/CommandButton'
import { focusNow } from './focusNow'
import { gapWords } from '../words/gapWords'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function SettledNow({
  next
}: {
  next: NextOf<'release_slots' | 'link_comment' | 'conclude' | 'merged' | 'closed'>
}) {
  const { snapshot, actions, show, t } = useSidebar()
  const label = t('now.label')
  switch (next.kind) {
    case 'release_slots':
      return <ReleaseSlots />
    case 'link_comment':
      return (
        <Step
          label={label}
          title={t('now.link_comment.title')}
          text={`${t('now.link_comment.text', { entry: next.entry })} ${t(`now.link_comment.${snapshot.completes ?? 'me'}`)}`}
          action={
            snapshot.completes === 'me' ? (
              <CommandButton isPrimary isStretched command="load" does={() => actions.load()}>
                {t('now.link_comment.action')}
              </CommandButton>
            ) : (
              snapshot.completes === 'leader' && (
                <CommandButton
                  isPrimary
                  isStretched
                  command={`confirm_${next.entry}`}
                  does={press => actions.confirmFact({ n: next.entry }, press)}
                >
                  {t('now.link_comment.confirm')}
                </CommandButton>
              )
            )
          }
        />
      )
    case 'conclude':
      return (
        <Step
          label={label}
          title={t('now.conclude.title')}
          text={
            snapshot.gaps.length > 0
              ? t('now.conclude.missing', { gaps: gapWords(snapshot.gaps, t) })
              : t('now.conclude.text')
          }
          action={
            <CommandButton isPrimary isStretched command="conclude" does={actions.conclude}>
              {t('now.conclude.action')}
            </CommandButton>
          }
        />
      )
    case 'merged':
      return (
        <Step
          label={label}
          title={t('now.merged.title', { into: next.into })}
          text={t('now.merged.text')}
          action={
            <Button size="small" isPrimary isStretched onClick={() => void actions.openTicket(next.into)}>
              {t('now.merged.action', { into: next.into })}
            </Button>
          }
        />
      )
    case 'closed':
      return (
        <Step
          label={label}
          title={t('now.closed.title')}
          text={t(snapshot.form.status === 'closed' ? 'now.closed.text' : 'now.closed.solved')}
          action={
            <Button size="small" isPrimary isStretched data-opener="entries" onClick={() => show('entries')}>
              {t('now.closed.action')}
            </Button>
          }
        />
      )
  }
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

import { Button } from '@zendeskgarden/react-buttons'
import { CommandButton } from '../components/buttons/CommandButton'
import type { Snapshot } from '../../application/snapshot'
import { gapWords } from '../words/gapWords'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function SettledNow({ next }: { next: NextOf<'conclude' | 'merged' | 'closed'> }) {
  const { snapshot, actions, show, t } = useSidebar()
  const label = t('now.label')
  switch (next.kind) {
    case 'conclude':
      return (
        <Step
          label={label}
          title={t('now.conclude.title')}
          text={
            snapshot.gaps.length > 0
              ? t('now.conclude.missing', { gaps: gapWords(snapshot.gaps, t) })
              : `${t('now.conclude.text')}${snapshot.consultation.waiver ? ` ${t('cause.proposed')}` : ''}`
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
          title={t(snapshot.isSolveUnsent ? 'now.closed.unsentTitle' : 'now.closed.title')}
          text={t(`now.closed.${endOf(snapshot)}`)}
          action={
            <Button size="small" isPrimary isStretched data-opener="entries" onClick={() => show('entries')}>
              {t('now.closed.action')}
            </Button>
          }
        />
      )
  }
}

/** How far the end has come: only on the form, stored, or taken back by a client who only gave thanks. */
function endOf({ form, isSolveUnsent }: Snapshot): 'text' | 'solved' | 'thanked' | 'unsent' {
  if (form.status === 'closed') return 'text'
  if (isSolveUnsent) return 'unsent'
  return form.status === 'solved' ? 'solved' : 'thanked'
}

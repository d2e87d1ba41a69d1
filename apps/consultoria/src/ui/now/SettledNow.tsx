import { Button } from '@zendeskgarden/react-buttons'
import type { Snapshot } from '../../application/snapshot'
import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

export function SettledNow({ next }: { next: NextOf<'merged' | 'closed'> }) {
  const { snapshot, actions, show, t } = useSidebar()
  const label = t('now.label')
  switch (next.kind) {
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
function endOf({ consultation, form, isSolveUnsent }: Snapshot): 'text' | 'waiver' | 'solved' | 'thanked' | 'unsent' {
  if (form.status === 'closed') return 'text'
  if (consultation.waiver !== null && !isSolveUnsent) return 'waiver'
  if (isSolveUnsent) return 'unsent'
  return form.status === 'solved' ? 'solved' : 'thanked'
}

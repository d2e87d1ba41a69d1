import { CommandButton } from '../../components/buttons/CommandButton'
import { OpenButton, OpenLink } from '../../components/buttons/OpenButton'
import { focusNow } from '../focusNow'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { Step } from '../Step'

/** What was behind the ticket, and the waiver that follows from it. */
export function CauseNow({ next }: { next: NextOf<'record_cause' | 'confirm_waiver'> }) {
  const { snapshot, actions, t, format } = useSidebar()
  if (next.kind === 'record_cause')
    return (
      <Step
        label={t('now.label')}
        title={t('now.record_cause.title')}
        text={t('now.record_cause.text')}
        action={
          <OpenButton isPrimary isStretched panel={{ kind: 'cause' }}>
            {t('now.record_cause.action')}
          </OpenButton>
        }
      />
    )
  const { cause, waiver, entries } = snapshot.consultation
  const seconds = entries
    .filter(({ n }) => next.entries.includes(n))
    .reduce((sum, { billableSeconds }) => sum + billableSeconds, 0)
  return (
    <Step
      label={t('now.label')}
      title={t('now.confirm_waiver.title', { duration: format.duration(seconds) })}
      text={t('now.confirm_waiver.text', {
        cause: cause ? t(`cause.${cause.data.cause}`) : '',
        issue: waiver?.issueId ?? ''
      })}
      action={
        <CommandButton
          isPrimary
          isStretched
          command="confirm_waiver"
          does={press => actions.confirmWaiver({ cause: next.cause }, press)}
          done={focusNow}
        >
          {t('now.confirm_waiver.action')}
        </CommandButton>
      }
      more={<OpenLink panel={{ kind: 'cause' }}>{t('now.confirm_waiver.other')}</OpenLink>}
    />
  )
}

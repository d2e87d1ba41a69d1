import { CommandButton } from '../components/buttons/CommandButton'
import { gapWords } from '../words/gapWords'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function ConcludeNow() {
  const { snapshot, actions, t } = useSidebar()
  const proposed = snapshot.consultation.waiver ? ` ${t('now.conclude.proposed')}` : ''
  return (
    <Step
      label={t('now.label')}
      title={t('now.conclude.title')}
      text={
        snapshot.gaps.length > 0
          ? t('now.conclude.missing', { gaps: gapWords(snapshot.gaps, t) })
          : `${t('now.conclude.text')}${proposed}`
      }
      action={
        <CommandButton isPrimary isStretched command="conclude" does={actions.conclude}>
          {t('now.conclude.action')}
        </CommandButton>
      }
    />
  )
}

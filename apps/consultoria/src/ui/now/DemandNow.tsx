import { CommandButton } from '../components/buttons/CommandButton'
import { AreaField } from '../components/fields/fields'
import { draftKey } from '../draftKey'
import { useDraft } from '../hooks/useDraft'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function DemandNow() {
  const { snapshot, actions, drafts, t } = useSidebar()
  const [draft, change] = useDraft(drafts, draftKey('demand', snapshot.form.id), { text: '' })
  return (
    <Step
      label={t('now.label')}
      title={t('now.describe_demand.title')}
      action={
        <CommandButton
          isPrimary
          isStretched
          command="describe_demand"
          does={press => actions.describeDemand({ text: draft.text.trim() }, press)}
        >
          {t('now.describe_demand.action')}
        </CommandButton>
      }
    >
      <AreaField label={t('fields.demand')} value={draft.text} onChange={text => change({ text })} />
    </Step>
  )
}

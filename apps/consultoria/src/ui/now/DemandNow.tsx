import { DeedButton } from '../components/DeedButton'
import { AreaField } from '../components/fields'
import { useDraft } from '../hooks/useDraft'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function DemandNow() {
  const { snapshot, actions, drafts, t } = useSidebar()
  const [draft, change] = useDraft(drafts, `demand-${snapshot.form.id}`, { text: '' })
  return (
    <Step
      label={t('now.label')}
      title={t('now.describe_demand.title')}
      action={
        <DeedButton
          isPrimary
          isStretched
          deed="demand"
          does={press => actions.describeDemand({ text: draft.text.trim() }, press)}
        >
          {t('now.describe_demand.action')}
        </DeedButton>
      }
    >
      <AreaField label={t('fields.demand')} value={draft.text} onChange={text => change({ text })} />
    </Step>
  )
}

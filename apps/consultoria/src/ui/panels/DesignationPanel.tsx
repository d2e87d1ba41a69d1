import { SelectField } from '../components/fields'
import { Small } from '../components/layout'
import { PanelFrame } from '../components/PanelFrame'
import { useDraft } from '../hooks/useDraft'
import { useSidebar } from '../sidebarContext'

export function DesignationPanel() {
  const { snapshot, actions, drafts, deeds, close, t } = useSidebar()
  const { analysts, consultation, may } = snapshot
  const now = consultation.designation?.data
  const [draft, change, clear] = useDraft(drafts, `designation-${snapshot.form.id}`, {
    analystId: String(now?.analystId ?? analysts[0]?.person.id ?? '')
  })
  const submit = () =>
    deeds.run(
      'designate',
      () => actions.designate({ analystId: Number(draft.analystId) }),
      () => {
        clear()
        close()
      }
    )
  const can = may.designate && analysts.length > 0
  return (
    <PanelFrame
      title={t('designation.title')}
      deed="designate"
      send={can ? { label: t('now.designate.action'), submit } : null}
    >
      {now && <Small>{t('designation.done', { name: now.analystName, team: now.team })}</Small>}
      {!may.designate && <Small>{t('designation.leaders')}</Small>}
      {may.designate && analysts.length === 0 && <Small>{t('designation.none')}</Small>}
      {can && (
        <SelectField
          label={t('fields.analyst')}
          value={draft.analystId}
          onChange={analystId => change({ analystId })}
          choices={analysts.map(({ person, why }) => ({
            value: String(person.id),
            label: t('designation.option', { name: person.name, why: t(`designation.${why}`) })
          }))}
        />
      )}
    </PanelFrame>
  )
}

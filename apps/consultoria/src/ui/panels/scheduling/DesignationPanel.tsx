import { AnalystsRefused } from '../../components/feedback/AnalystsRefused'
import { SelectField } from '../../components/fields/fields'
import { FieldSpace, Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useAnalysts } from '../../hooks/useAnalysts'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { personName } from '../../nameOf'
import { useSidebar } from '../../sidebarContext'

export function DesignationPanel() {
  const { snapshot, actions, drafts, commands, close, t } = useSidebar()
  const { consultation, may } = snapshot
  const { found, refusal, again } = useAnalysts()
  const now = consultation.designation?.data
  const [draft, change] = useDraft(drafts, draftKey('designation', snapshot.form.id), { analystId: '' })
  const analystId = draft.analystId || String(now?.analystId ?? found?.[0]?.person.id ?? '')
  const submit = () =>
    commands.run('designate', press => actions.designate({ analystId: Number(analystId) }, press), close)
  const can = may.designate && found !== null && found.length > 0
  return (
    <PanelFrame
      title={t('designation.title')}
      command="designate"
      send={can ? { label: t('now.designate.action'), submit } : null}
    >
      {now && (
        <Small>
          {t('designation.done', { name: personName(snapshot, t, now.analystId, now.analystName), team: now.team })}
        </Small>
      )}
      {!may.designate && <Small>{t('designation.leaders')}</Small>}
      {may.designate && found?.length === 0 && !refusal && <Small>{t('designation.none')}</Small>}
      {may.designate && found === null && <FieldSpace />}
      <AnalystsRefused refusal={refusal} again={again} />
      {can && (
        <SelectField
          label={t('fields.analyst')}
          value={analystId}
          onChange={chosen => change({ analystId: chosen })}
          choices={found.map(({ person, why }) => ({
            value: String(person.id),
            label: t('designation.option', { name: person.name, why: t(`designation.${why}`) })
          }))}
        />
      )}
    </PanelFrame>
  )
}

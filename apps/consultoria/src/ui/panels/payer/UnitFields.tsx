import { SelectField, TextField } from '../../components/fields/fields'
import { useSearch } from '../../hooks/useSearch'
import { useSidebar } from '../../sidebarContext'
import { unitData, type PayerDraft } from './payerDraft'

/** Which Unit: a list while there are few, a search beside it when there are more; its own data fill the rest. */
export function UnitFields({
  draft,
  change,
  error
}: {
  draft: PayerDraft
  change(part: Partial<PayerDraft>): void
  error: string | null
}) {
  const { snapshot, actions, t } = useSidebar()
  const opener = snapshot.consultation.opener?.data.unitId
  const {
    search,
    setSearch,
    found: units,
    isLong
  } = useSearch(
    text => actions.findUnits(text),
    found => {
      if (draft.unitOrganizationId !== null) return
      // the only one, or the one whose consultant asked
      const likely = found.length === 1 ? found[0] : found.find(({ id }) => id === opener)
      if (likely) change(unitData(likely))
    }
  )
  const pick = (id: string) => {
    const unit = units?.find(one => String(one.id) === id)
    change(unit ? unitData(unit) : { unitOrganizationId: null })
  }
  return (
    <>
      {isLong && (
        <TextField label={t('payerPanel.search')} hint={t('fields.unitHint')} value={search} onChange={setSearch} />
      )}
      <SelectField
        label={t('fields.unit')}
        value={String(draft.unitOrganizationId ?? '')}
        onChange={pick}
        error={error}
        choices={[
          { value: '', label: t(units?.length === 0 ? 'payerPanel.noUnits' : 'common.choose') },
          ...(units ?? []).map(unit => ({
            value: String(unit.id),
            label: `${String(unit.fields['unit_code'] ?? '')} · ${unit.name}`
          }))
        ]}
      />
    </>
  )
}

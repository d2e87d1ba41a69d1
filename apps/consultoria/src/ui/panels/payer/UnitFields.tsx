import { useEffect, useState } from 'react'
import type { Organization } from '../../../ports'
import { SelectField, TextField } from '../../components/fields/fields'
import { useSidebar } from '../../sidebarContext'
import { unitData, type PayerDraft } from './payerDraft'

const QUIET = 300
const FEW = 8

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
  const { actions, t } = useSidebar()
  const [search, setSearch] = useState('')
  const [units, setUnits] = useState<Organization[] | null>(null)
  const [many, setMany] = useState(false)
  useEffect(() => {
    let current = true
    const ask = async () => {
      const answer = await actions.findUnits(search)
      if (!current) return
      const found = answer.ok ? answer.value : []
      setUnits(found)
      setMany(before => before || found.length > FEW)
      const [only] = found
      if (only && found.length === 1 && draft.unitOrganizationId === null) change(unitData(only))
    }
    const timer = setTimeout(() => void ask(), search === '' ? 0 : QUIET)
    return () => {
      current = false
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- asked again only when the search changes
  }, [search])
  const pick = (id: string) => {
    const unit = units?.find(one => String(one.id) === id)
    change(unit ? unitData(unit) : { unitOrganizationId: null })
  }
  return (
    <>
      {many && (
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

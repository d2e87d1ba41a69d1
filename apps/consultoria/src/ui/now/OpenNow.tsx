import { useState } from 'react'
import { ticketFieldOptions } from '../../catalog/generated/catalog'
import type { Policy } from '../../domain/policy'
import { DeedButton } from '../components/DeedButton'
import { SelectField } from '../components/fields'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

/** The help desk's own order of modalities: that of its request types. */
const requestTypes: readonly string[] = ticketFieldOptions.request_type
const placeOf = (policy: Policy): number => {
  const place = requestTypes.indexOf(policy.requestType)
  return place === -1 ? requestTypes.length : place
}

export function OpenNow() {
  const { snapshot, actions, locale, t } = useSidebar()
  const { next } = snapshot
  const policies = snapshot.policies.toSorted((a, b) => placeOf(a) - placeOf(b))
  const [chosen, choose] = useState(snapshot.policy?.key ?? policies[0]?.key ?? '')
  const policy = policies.find(one => one.key === chosen)
  const title =
    next.kind === 'open' && policy
      ? t('now.open.title', { modality: policy.title[locale] })
      : t('now.choose_modality.title')
  return (
    <Step
      label={t('now.label')}
      title={title}
      text={t('now.open.text')}
      action={
        <DeedButton isPrimary isStretched deed="open" does={() => actions.openConsultation({ policy: chosen })}>
          {t('now.openAction')}
        </DeedButton>
      }
    >
      <SelectField
        label={t('fields.modality')}
        value={chosen}
        onChange={choose}
        choices={policies.map(one => ({ value: one.key, label: one.title[locale] }))}
      />
    </Step>
  )
}

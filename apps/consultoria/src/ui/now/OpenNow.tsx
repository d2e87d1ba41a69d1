import { useState } from 'react'
import { DeedButton } from '../components/DeedButton'
import { PlainSelect } from '../components/PlainSelect'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function OpenNow() {
  const { snapshot, actions, locale, t } = useSidebar()
  const { next, policies } = snapshot
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
        <DeedButton
          isPrimary
          isStretched
          deed="open"
          does={press => actions.openConsultation({ policy: chosen }, press)}
        >
          {t('now.openAction')}
        </DeedButton>
      }
    >
      <PlainSelect
        label={t('fields.modality')}
        value={chosen}
        onChange={choose}
        choices={policies.map(one => ({ value: one.key, label: one.title[locale] }))}
      />
    </Step>
  )
}

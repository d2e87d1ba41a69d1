import { useState } from 'react'
import { CommandButton } from '../components/buttons/CommandButton'
import { PlainSelect } from '../components/fields/PlainSelect'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

export function OpenNow() {
  const { snapshot, actions, locale, t } = useSidebar()
  const { next, modalities } = snapshot
  const [chosen, choose] = useState(snapshot.modality?.key ?? modalities[0]?.key ?? '')
  const modality = modalities.find(one => one.key === chosen)
  const title =
    next.kind === 'open' && modality
      ? t('now.open.title', { modality: modality.title[locale] })
      : t('now.choose_modality.title')
  return (
    <Step
      label={t('now.label')}
      title={title}
      text={t('now.open.text')}
      action={
        <CommandButton
          isPrimary
          isStretched
          command="open"
          does={press => actions.openConsultation({ modality: chosen }, press)}
        >
          {t('now.openAction')}
        </CommandButton>
      }
    >
      <PlainSelect
        label={t('fields.modality')}
        value={chosen}
        onChange={choose}
        choices={modalities.map(one => ({ value: one.key, label: one.title[locale] }))}
      />
    </Step>
  )
}

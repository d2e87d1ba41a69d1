import { useState } from 'react'
import { CommandButton } from '../components/buttons/CommandButton'
import { PlainSelect } from '../components/fields/PlainSelect'
import { Spinner } from '../components/layout'
import { useLazyModule } from '../hooks/useLazyModule'
import { panelModule } from '../panels/panelModule'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

/** One press, where the ticket says what is asked and of which module; what it does not say arrives with the panels. */
export function OpenNow() {
  const { snapshot, actions, locale, t } = useSidebar()
  const { next, modalities, opening } = snapshot
  const ways = useLazyModule(panelModule, Boolean(opening))
  const [chosen, choose] = useState(snapshot.modality?.key ?? modalities[0]?.key ?? '')
  const modality = modalities.find(one => one.key === chosen)
  if (opening) return ways ? <ways.OpenAsked opening={opening} /> : <Spinner />
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

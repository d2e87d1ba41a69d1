import { useState } from 'react'
import { OpenLink } from '../components/buttons/OpenButton'
import { CommandButton } from '../components/buttons/CommandButton'
import { PlainArea, PlainSelect } from '../components/fields/PlainFields'
import { Small } from '../components/layout'
import { draftKey } from '../draftKey'
import { useDraft } from '../hooks/useDraft'
import { useSidebar } from '../sidebarContext'
import { Step } from './Step'

/** T4, T5: one press, beside what the ticket does not say yet: the module first, then what is asked; a proposal is there to be corrected. */
export function OpenNow() {
  const { snapshot, actions, drafts, locale, t } = useSidebar()
  const { next, modalities, form, opening } = snapshot
  const modules = opening?.modules ?? []
  const lacksDemand = opening?.lacksDemand ?? false
  const [key, choose] = useState(snapshot.modality?.key ?? modalities[0]?.key ?? '')
  const [draft, change] = useDraft(drafts, draftKey('demand', form.id), { text: opening?.proposal ?? '', module: '' })
  const { module } = draft
  const modality = modalities.find(one => one.key === key)
  const chosen = modules.find(({ value }) => value === module)
  const unled = chosen?.leaderless ? chosen.label : (opening?.leaderless ?? null)
  const asked = {
    modality: key,
    ...(modules.length > 0 ? { module } : {}),
    ...(lacksDemand ? { demand: draft.text.trim() } : {})
  }
  return (
    <Step
      label={t('now.label')}
      title={
        next.kind === 'open' && modality
          ? t('now.open.title', { modality: modality.title[locale] })
          : t('now.choose_modality.title')
      }
      text={t('now.open.text')}
      action={
        <CommandButton isPrimary isStretched command="open" does={press => actions.openConsultation(asked, press)}>
          {t('now.openAction')}
        </CommandButton>
      }
      more={snapshot.offers.ceiling && <OpenLink panel={{ kind: 'ceiling' }}>{t('ceiling.title')}</OpenLink>}
    >
      {modules.length > 0 && (
        <PlainSelect
          label={t('opening.module')}
          value={module}
          onChange={value => change({ module: value })}
          choices={[{ value: '', label: t('opening.choose') }, ...modules]}
        />
      )}
      <PlainSelect
        label={t('fields.modality')}
        value={key}
        onChange={choose}
        choices={modalities.map(one => ({ value: one.key, label: one.title[locale] }))}
      />
      {unled !== null && <Small>{t('opening.leaderless', { team: unled })}</Small>}
      {lacksDemand && <PlainArea label={t('fields.demand')} value={draft.text} onChange={text => change({ text })} />}
    </Step>
  )
}

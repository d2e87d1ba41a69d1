import { useState } from 'react'
import { CALL_RESULTS, type CallResult } from '../../../domain/scheduling/data'
import { SelectField, TextField } from '../../components/fields/fields'
import { PanelFrame } from '../../components/PanelFrame'
import { draftKey } from '../../draftKey'
import { useDraft } from '../../hooks/useDraft'
import { useSidebar } from '../../sidebarContext'
import { attemptWords } from '../../words/attemptWords'
import { Small } from '../../components/layout'

interface Draft {
  number: string
  result: CallResult
  note: string
}
const noDraft: Draft = { number: '', result: 'no_answer', note: '' }

/** Tentei ligar: the number that was called last is there already. */
export function ContactPanel() {
  const sidebar = useSidebar()
  const { snapshot, actions, drafts, commands, close, t } = sidebar
  const { attempts } = snapshot.consultation
  const [draft, change] = useDraft<Draft>(drafts, draftKey('contact', snapshot.form.id), noDraft)
  const [tried, setTried] = useState(false)
  const number = draft.number || (attempts.at(-1)?.data.number ?? '')
  const missing = number.trim() === ''
  const submit = () => {
    setTried(true)
    if (missing) return
    const input = { number: number.trim(), result: draft.result, note: draft.note.trim() }
    commands.run('contact_attempt', press => actions.recordContact(input, press), close)
  }
  return (
    <PanelFrame title={t('more.contact')} command="contact_attempt" send={{ label: t('contact.send'), submit }}>
      {attempts.length > 0 && <Small>{attemptWords(sidebar)}</Small>}
      <TextField
        label={t('contact.number')}
        value={number}
        onChange={text => change({ number: text })}
        error={tried && missing ? t('common.required') : null}
      />
      <SelectField
        label={t('contact.result')}
        value={draft.result}
        onChange={value => change({ result: CALL_RESULTS.find(one => one === value) ?? 'no_answer' })}
        choices={CALL_RESULTS.map(value => ({ value, label: t(`contact.results.${value}`) }))}
      />
      <TextField
        label={`${t('contact.note')} (${t('common.optional')})`}
        value={draft.note}
        onChange={note => change({ note })}
      />
    </PanelFrame>
  )
}

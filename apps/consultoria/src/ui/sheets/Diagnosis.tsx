import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { styled } from 'styled-components'
import { version } from '../../../manifest.json'
import { FACT_VERSION } from '../../domain/ledger/fact'
import { Small } from '../components/layout'
import { useSidebar, type Sidebar } from '../sidebarContext'
import { frameSeen } from './frameSeen'

const ByHand = styled.label`
  display: grid;
  gap: 4px;
  textarea {
    border: 1px solid var(--border);
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 12px;
  }
`

/** How the last requests of this tab ended, as the wire noted them: methods, paths and outcomes. */
const requests = () => performance.getEntriesByType('mark').flatMap(({ name }) => /^asked (.+)$/.exec(name)?.[1] ?? [])

/** What support asks for first: versions, ids and counts; no name and no text of anybody. */
const diagnosisOf = ({ snapshot, locale, clock }: Sidebar): string => {
  const { form, me, consultation, modality, next, notices, troubles } = snapshot
  const { head, gap, rejected } = consultation
  const told = {
    versions: { app: version, fact: FACT_VERSION },
    at: clock.now(),
    locale,
    agent: { id: me.id, role: me.role, groups: me.groupIds },
    ticket: form.id,
    modality: modality?.key ?? null,
    next: next.kind,
    stream: {
      head: head ? { n: head.n, hash: head.hash } : null,
      gap,
      rejected: rejected.map(({ n, code }) => ({ n, code }))
    },
    notices: notices.map(({ code }) => code),
    troubles: troubles.map(({ code }) => code),
    frame: frameSeen(),
    requests: requests()
  }
  return JSON.stringify(told, null, 2)
}

/** Copies the app's side of a diagnosis; where the browser does not let a frame copy, it is shown to be copied by hand. */
export function Diagnosis() {
  const sidebar = useSidebar()
  const { t } = sidebar
  const [shown, show] = useState<'copied' | string | null>(null)
  const copy = async () => {
    const told = diagnosisOf(sidebar)
    try {
      await navigator.clipboard.writeText(told)
      show('copied')
    } catch {
      show(told)
    }
  }
  return (
    <>
      <Small>{t('diagnosis.text')}</Small>
      <Button size="small" onClick={() => void copy()}>
        {t('diagnosis.copy')}
      </Button>
      <output>{shown === 'copied' ? t('diagnosis.copied') : ''}</output>
      {shown !== null && shown !== 'copied' && (
        <ByHand>
          <Small>{t('diagnosis.byHand')}</Small>
          <textarea readOnly rows={8} value={shown} onFocus={event => event.currentTarget.select()} />
        </ByHand>
      )}
    </>
  )
}

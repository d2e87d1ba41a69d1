import { styled } from 'styled-components'
import type { TimeInput, TimePreview } from '../../../application/commands/inputs'
import { Small } from '../../components/layout'
import { useSidebar } from '../../sidebarContext'

const Lines = styled.div`
  display: grid;
  gap: 4px;
  padding: 8px;
  border-radius: 4px;
  background: var(--bg-subtle);
  details {
    font-size: 12px;
    line-height: 16px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  summary {
    color: var(--fg-primary);
    cursor: pointer;
  }
  strong {
    font-weight: 600;
    color: var(--fg);
  }
`

/** Before anything becomes public it says so, and what it adds to the bill. */
export function TimePreviewLines({ input, preview }: { input: TimeInput | null; preview: TimePreview | null }) {
  const { snapshot, t, format } = useSidebar()
  const { gate } = snapshot.consultation
  if (!input) return gate.open ? null : <Small>{t('time.gateClosed')}</Small>
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const charged = preview ? preview.billableSeconds > 0 : input.billable && gate.open
  const split = preview && preview.billableSeconds > 0 && preview.unbillableSeconds > 0
  return (
    <Lines>
      <Small>
        <strong>
          {t('time.public', {
            client,
            duration: format.duration(input.seconds ?? 0),
            billable: t(charged ? 'time.billable' : 'time.unbillable')
          })}
        </strong>
      </Small>
      {split && (
        <Small>
          {t('time.split', {
            billable: format.duration(preview.billableSeconds),
            unbillable: format.duration(preview.unbillableSeconds)
          })}
        </Small>
      )}
      {input.billable && !gate.open && <Small>{t('time.gateClosed')}</Small>}
      {preview && <Cost preview={preview} />}
      {preview && (
        <details>
          <summary>{t('time.comment')}</summary>
          {preview.comment}
        </details>
      )}
    </Lines>
  )
}

function Cost({ preview }: { preview: TimePreview }) {
  const { snapshot, t, format } = useSidebar()
  const { addedBilledMinutes: minutes, addedAmount } = preview
  if (!minutes || addedAmount === null) return <Small>{t('time.costNone')}</Small>
  const taxes = snapshot.taxesAdded ? ` ${t('minutes.taxes')}` : ''
  const key = minutes < 0 ? 'time.costLess' : 'time.cost'
  return <Small>{t.count(key, Math.abs(minutes), { amount: format.money(Math.abs(addedAmount)) + taxes })}</Small>
}

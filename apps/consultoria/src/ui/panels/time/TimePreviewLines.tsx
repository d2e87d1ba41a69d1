import { useEffect, useState } from 'react'
import { styled } from 'styled-components'
import { isPaymentAwaited } from '../../../domain/payment/requirements'
import { startedMinutes } from '../../../domain/kernel/duration'
import type { Refusal } from '../../../domain/kernel/result'
import type { TimeInput, TimePreview } from '../../../application/commands/inputs'
import { Small } from '../../components/layout'
import { refusalWords } from '../../words/refusalWords'
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
export function TimePreviewLines({
  input,
  preview,
  refusal
}: {
  input: TimeInput | null
  preview: TimePreview | null
  /** Why it would not be recorded. */
  refusal: Refusal | null
}) {
  const { snapshot, t, format } = useSidebar()
  const { gate } = snapshot.consultation
  const isUnpaid = isPaymentAwaited(snapshot.consultation)
  if (!input)
    return gate.open ? (
      <NextHalfHour key={snapshot.consultation.head?.n} />
    ) : (
      <Small>{t(isUnpaid ? 'time.gateUnpaid' : 'time.gateClosed')}</Small>
    )
  if (refusal)
    return (
      <Lines>
        <Small>
          <strong>{refusalWords({ refusal, retryAt: null }, t, format)}</strong>
        </Small>
      </Lines>
    )
  const client = snapshot.form.requester?.name ?? t('common.someone')
  const duration = format.duration(input.seconds ?? 0)
  const split = preview && preview.billableSeconds > 0 && preview.unbillableSeconds > 0
  return (
    <Lines>
      <Small>
        <strong>
          {preview
            ? t('time.public', {
                client,
                duration,
                billable: t(billableWord(preview))
              })
            : t('time.unchecked', { client, duration })}
        </strong>
      </Small>
      {split && preview.unbillableSeconds > preview.aboveSeconds && (
        <Small>
          {t('time.split', {
            billable: format.duration(preview.billableSeconds),
            unbillable: format.duration(preview.unbillableSeconds - preview.aboveSeconds)
          })}
          {input.startedAt === null && input.endedAt === null && ` ${t('time.splitHint')}`}
        </Small>
      )}
      {preview && preview.aboveSeconds > 0 && (
        <Small>
          {t('time.above', {
            above: format.duration(preview.aboveSeconds),
            ceiling: format.duration((snapshot.consultation.ceiling?.minutes ?? 0) * 60)
          })}
        </Small>
      )}
      {preview?.prepaid && <Drawn prepaid={preview.prepaid} />}
      {preview?.unbillable && !preview.prepaid && (
        <Small>{t('time.why', { why: t.code('notBillable', preview.unbillable) })}</Small>
      )}
      {preview && !preview.prepaid && <Cost preview={preview} />}
      {preview && (
        <details>
          <summary>{t('time.comment')}</summary>
          {preview.comment}
        </details>
      )}
    </Lines>
  )
}

const HALF_HOUR = 1800

/** Before a minute is typed: what half an hour more would add, minimum and scope considered. Nothing is asked for it. */
function NextHalfHour() {
  const { snapshot, actions, t, format } = useSidebar()
  const [amount, setAmount] = useState<number | null>(null)
  useEffect(() => {
    let isGone = false
    void actions.costOfNext(HALF_HOUR).then(cost => !isGone && setAmount(cost))
    return () => {
      isGone = true
    }
  }, [actions])
  if (!amount) return null
  const taxes = snapshot.taxesAdded ? ` ${t('minutes.taxes')}` : ''
  return <Small>{t('time.halfHour', { amount: format.money(amount) + taxes })}</Small>
}

const billableWord = ({ prepaid, billableSeconds }: TimePreview) => {
  if (!prepaid) return billableSeconds > 0 ? 'time.billable' : 'time.unbillable'
  return prepaid.coveredSeconds > 0 ? 'time.drawn' : 'time.beyond'
}

/** What the package gives for it and what is left then; what goes beyond it stands apart. */
function Drawn({ prepaid }: { prepaid: NonNullable<TimePreview['prepaid']> }) {
  const { t } = useSidebar()
  const { coveredSeconds, beyondSeconds, left } = prepaid
  const minutes = (seconds: number): number => Math.floor(seconds / 60)
  return (
    <>
      {coveredSeconds > 0 && left && (
        <Small>
          {t('prepaid.takes', {
            minutes: startedMinutes(coveredSeconds),
            left: minutes(left.seconds),
            of: minutes(left.of)
          })}
        </Small>
      )}
      {beyondSeconds > 0 && (
        <Small>
          <strong>{t('prepaid.goesBeyond', { minutes: startedMinutes(beyondSeconds) })}</strong>
        </Small>
      )}
    </>
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

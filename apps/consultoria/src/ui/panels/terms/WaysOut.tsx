import { silenceIn } from '../../../domain/consultation/silence'
import type { AcceptanceDoubt } from '../../../domain/people/eligibility'
import type { End } from '../../../domain/terms/ending'
import { CommandLink } from '../../components/buttons/CommandButton'
import { OpenLink } from '../../components/buttons/OpenButton'
import { Small } from '../../components/layout'
import { nameOf } from '../../nameOf'
import { focusNow } from '../../now/focusNow'
import { Step } from '../../now/Step'
import { useSidebar } from '../../sidebarContext'
import { attemptWords } from '../../words/attemptWords'

/** How long nobody has answered, when they were reminded, until when the terms are valid; and the calls that were made. */
export function Waiting() {
  const sidebar = useSidebar()
  const { snapshot, clock, t, format } = sidebar
  const silence = silenceIn(snapshot, clock.offsetAt)
  if (!silence) return null
  const { days, remindedDays, validUntil, isExpired, mayRemind } = silence
  const told = [
    days > 0 && t.count('now.wait_acceptance.since', days),
    remindedDays === 0 && t('now.wait_acceptance.remindedToday'),
    remindedDays === 1 && t('now.wait_acceptance.remindedYesterday'),
    remindedDays !== null && remindedDays > 1 && t.count('now.wait_acceptance.reminded', remindedDays),
    validUntil !== null &&
      t(`now.wait_acceptance.${isExpired ? 'expired' : 'until'}`, { day: format.namedDay(validUntil) })
  ].filter(part => part !== false)
  const calls = attemptWords(sidebar)
  return (
    <>
      {told.length > 0 && <Small>{told.join(' · ')}</Small>}
      {calls !== '' && <Small>{calls}</Small>}
      {mayRemind && <Small>{t('now.wait_acceptance.remindText')}</Small>}
    </>
  )
}

/** Beside what is waited for: the no that came instead, new terms where they ran out, or a reminder. */
export function WaysOut({ answered }: { answered: readonly AcceptanceDoubt[] | null }) {
  const { snapshot, actions, clock, t } = useSidebar()
  const silence = silenceIn(snapshot, clock.offsetAt)
  const { consultation } = snapshot
  const terms = consultation.terms.sent?.n ?? 0
  return (
    <>
      {answered?.includes('says_no') && <OpenLink panel={{ kind: 'refusal' }}>{t('more.refusal')}</OpenLink>}
      {silence?.isExpired && (
        <CommandLink command="send_terms" does={actions.sendTerms}>
          {t('now.sendTerms')}
        </CommandLink>
      )}
      {silence?.mayRemind && !answered && (
        <CommandLink command="remind" does={press => actions.remindClient({ terms }, press)} done={focusNow}>
          {t('now.wait_acceptance.remind')}
        </CommandLink>
      )}
    </>
  )
}

/** Nothing is to do: who ended it and when, and the way to begin again. */
export function Ended({ why }: { why: End }) {
  const { snapshot, actions, t, format } = useSidebar()
  const { ended, modality } = snapshot.consultation
  const by = nameOf(snapshot, ended?.by ?? 0) ?? t('common.person', { id: ended?.by ?? 0 })
  return (
    <Step
      label={t('now.label')}
      title={t(`now.ended.${why}`)}
      text={t('now.ended.text', { by, when: format.moment(ended?.at ?? snapshot.readAt) })}
      more={
        why === 'cancelled' ? (
          <CommandLink command="open" does={press => actions.openConsultation({ modality: modality ?? '' }, press)}>
            {t('now.openAction')}
          </CommandLink>
        ) : (
          <CommandLink command="send_terms" does={actions.sendTerms}>
            {t('now.sendTerms')}
          </CommandLink>
        )
      }
    />
  )
}

import { USUAL_LIMITS } from '../time/timer/longTimer'
import type { ModalityFile } from './modality'

/** Two values of a modality that cannot both be meant: in such a modality something could never be done. */
interface Contradiction {
  /** JSON pointer of the value to change. */
  pointer: string
  code:
    | 'terms_without_acceptance'
    | 'acceptance_without_terms'
    | 'payer_without_requirement'
    | 'requirement_without_payer'
    | 'no_payer'
    | 'no_rate'
    | 'rates_without_terms'
    | 'no_package'
    | 'package_unused'
    | 'no_payment'
    | 'rates_unsorted'
    | 'rates_unused'
    | 'no_medium'
    | 'no_minutes'
    | 'no_window'
    | 'window_reversed'
    | 'issue_without_reason'
    | 'day_ends_in_window'
    | 'ceiling_below_appointment'
  /** The requirement or payer that is missing. */
  name?: string
}

type Checked = Pick<
  ModalityFile,
  | 'requirements'
  | 'terms'
  | 'payers'
  | 'pricing'
  | 'scheduling'
  | 'outOfHours'
  | 'waiver'
  | 'timer'
  | 'packages'
  | 'payment'
> & { calendar: Pick<ModalityFile['calendar'], 'windows'> }

export const contradictionsIn = (modality: Checked): Contradiction[] => [
  ...consent(modality),
  ...paying(modality),
  ...prices(modality),
  ...prepaid(modality),
  ...appointments(modality),
  ...forgottenTimers(modality),
  ...(modality.waiver.requiresUnpublishedIssue && modality.waiver.reasons.length === 0
    ? [{ pointer: '/waiver/reasons', code: 'issue_without_reason' } as const]
    : [])
]

/** A timer is not forgotten while the work goes on as it was agreed. */
const forgottenTimers = ({ timer, scheduling, calendar: { windows } }: Checked): Contradiction[] => {
  const { dayEndsAt, ceilingMinutes } = timer ?? USUAL_LIMITS
  return [
    ...(dayEndsAt !== null && windows.some(({ to }) => dayEndsAt < to)
      ? [{ pointer: timer ? '/timer/dayEndsAt' : '/calendar/windows', code: 'day_ends_in_window' } as const]
      : []),
    ...(scheduling.appointment !== 'none' && ceilingMinutes < scheduling.defaultMinutes
      ? [
          {
            pointer: timer ? '/timer/ceilingMinutes' : '/scheduling/defaultMinutes',
            code: 'ceiling_below_appointment'
          } as const
        ]
      : [])
  ]
}

const consent = ({ requirements, terms }: Checked): Contradiction[] => {
  const isAsked = requirements.includes('terms_accepted')
  if (isAsked && terms === null) return [{ pointer: '/terms', code: 'acceptance_without_terms' }]
  return !isAsked && terms !== null ? [{ pointer: '/requirements', code: 'terms_without_acceptance' }] : []
}

/** What each payer asks for before minutes are theirs (T21, T22). */
const NEEDED = {
  unit_invoice: ['unit_approved', 'billing_data', 'unit_is_requester'],
  unit_transfer: ['unit_approved', 'billing_data']
} as const

const paying = ({ requirements, payers }: Checked): Contradiction[] => {
  if (!payers.includes('client')) return [{ pointer: '/payers', code: 'no_payer', name: 'client' }]
  const needed = new Set(payers.flatMap(payer => (payer === 'client' ? [] : NEEDED[payer])))
  return [
    ...[...needed]
      .filter(name => !requirements.includes(name))
      .map(name => ({ pointer: '/requirements', code: 'payer_without_requirement', name }) as const),
    ...requirements.flatMap((name, index) =>
      name === 'terms_accepted' || name === 'payment_confirmed' || needed.has(name)
        ? []
        : [{ pointer: `/requirements/${index}`, code: 'requirement_without_payer', name } as const]
    )
  ]
}

/** A price counts once it was agreed to, and only terms state one: without them every minute would be billed at no price. */
const prices = ({ pricing: { source, rates }, terms }: Checked): Contradiction[] => {
  const pointer = '/pricing/rates'
  if (source !== 'rate_table') return rates.length > 0 ? [{ pointer, code: 'rates_unused' }] : []
  if (rates.length === 0) return [{ pointer, code: 'no_rate' }]
  if (terms === null) return [{ pointer: '/pricing/source', code: 'rates_without_terms' }]
  const days = rates.map(({ from }) => from)
  return days.join() === days.toSorted().join() ? [] : [{ pointer, code: 'rates_unsorted' }]
}

/** Work is prepaid where packages are named, and something can be paid for where a payment is asked for. */
const prepaid = ({ pricing: { source }, packages, payment, requirements }: Checked): Contradiction[] => [
  ...(source === 'package' && !packages ? [{ pointer: '/pricing/source', code: 'no_package' } as const] : []),
  ...(source !== 'package' && packages ? [{ pointer: '/packages', code: 'package_unused' } as const] : []),
  ...(requirements.includes('payment_confirmed') && !(payment && packages?.sells)
    ? [{ pointer: '/payment', code: 'no_payment' } as const]
    : [])
]

const appointments = ({ scheduling, outOfHours, calendar: { windows } }: Checked): Contradiction[] => [
  ...windows.flatMap(({ from, to }, index) =>
    from < to ? [] : [{ pointer: `/calendar/windows/${index}`, code: 'window_reversed' } as const]
  ),
  ...(scheduling.appointment === 'none'
    ? []
    : [
        ...(scheduling.media.length === 0 ? [{ pointer: '/scheduling/media', code: 'no_medium' } as const] : []),
        ...(scheduling.defaultMinutes === 0
          ? [{ pointer: '/scheduling/defaultMinutes', code: 'no_minutes' } as const]
          : []),
        ...(outOfHours !== 'agreement' && windows.length === 0
          ? [{ pointer: '/calendar/windows', code: 'no_window' } as const]
          : [])
      ])
]

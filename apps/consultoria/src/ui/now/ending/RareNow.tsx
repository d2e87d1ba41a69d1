import { sumOf } from '../../../domain/kernel/grouping'
import { CommandButton } from '../../components/buttons/CommandButton'
import { OpenButton, OpenLink } from '../../components/buttons/OpenButton'
import { focusNow } from '../focusNow'
import { LeaveUncharged } from '../payer/LeaveUncharged'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { ApprovalNow } from '../payer/ApprovalNow'
import { AcceptanceNow } from '../AcceptanceNow'
import { AvailabilityNow } from '../AvailabilityNow'
import { DemandNow } from '../DemandNow'
import { DesignateNow } from '../DesignateNow'
import { PaymentNow } from '../PaymentNow'
import { ReturnNow } from '../ReturnNow'
import { ScheduleNow } from '../ScheduleNow'
import { SettledNow } from '../SettledNow'
import { Step } from '../Step'
import { TermsNow } from '../TermsNow'
import { RepairNow } from './RepairNow'
import { SaveDesignationNow } from './SaveDesignationNow'
import { UnitNow } from '../payer/UnitNow'

type ApprovalStep = NextOf<'wait_approval' | 'record_approval'>
type UnitStep = NextOf<'billing_data' | 'change_requester' | 'send_transfer'>
type OwnStep = NextOf<'ask_more' | 'charge_above' | 'record_cause' | 'confirm_waiver'>
type HalfDone = NextOf<'save_designation' | 'release_slots' | 'link_comment'>
type SettledStep = NextOf<'merged' | 'closed'>
type AskedStep = NextOf<'describe_demand' | 'answer_return' | 'wait_payment'>
type TermsStep = NextOf<'other_modality' | 'submit_terms' | 'terms_problem' | 'reaccept' | 'ended'>
type AcceptanceStep = NextOf<'wait_acceptance' | 'record_acceptance' | 'acceptor_not_allowed'>
type AgendaStep = NextOf<'ask_availability' | 'designate' | 'wait_designation' | 'schedule' | 'wait_appointment'>
export type RareStep =
  TermsStep | AcceptanceStep | AgendaStep | AskedStep | ApprovalStep | UnitStep | OwnStep | HalfDone | SettledStep

/** Every step of Agora but the opening, the service itself and the conclusion. */
export function RareNow({ next }: { next: RareStep }) {
  switch (next.kind) {
    case 'other_modality':
    case 'submit_terms':
    case 'terms_problem':
    case 'reaccept':
    case 'ended':
      return <TermsNow next={next} />
    case 'wait_acceptance':
    case 'record_acceptance':
    case 'acceptor_not_allowed':
      return <AcceptanceNow next={next} />
    case 'designate':
    case 'wait_designation':
      return <DesignateNow next={next} />
    case 'ask_availability':
      return <AvailabilityNow />
    case 'schedule':
    case 'wait_appointment':
      return <ScheduleNow next={next} />
    case 'describe_demand':
      return <DemandNow />
    case 'answer_return':
      return <ReturnNow next={next} />
    case 'merged':
    case 'closed':
      return <SettledNow next={next} />
    case 'wait_payment':
      return <PaymentNow />
    case 'wait_approval':
    case 'record_approval':
      return <ApprovalNow next={next} />
    case 'billing_data':
    case 'change_requester':
    case 'send_transfer':
      return <UnitNow next={next} />
    case 'save_designation':
      return <SaveDesignationNow next={next} />
    case 'release_slots':
    case 'link_comment':
      return <RepairNow next={next} />
    default:
      return <EndingNow next={next} />
  }
}

/** The client's ceiling; what was behind the ticket, and the waiver that follows from it. */
function EndingNow({ next }: { next: OwnStep }) {
  const { snapshot, actions, t, format } = useSidebar()
  if (next.kind === 'ask_more') {
    const { ceiling } = snapshot.consultation
    return (
      <Step
        label={t('now.label')}
        title={t('now.ask_more.title')}
        text={t('now.ask_more.text', {
          from: next.from,
          used: format.duration(ceiling?.usedSeconds ?? 0),
          ceiling: format.duration((ceiling?.minutes ?? 0) * 60)
        })}
        action={
          <OpenButton isPrimary isStretched panel={{ kind: 'ceiling' }}>
            {t('now.ask_more.action')}
          </OpenButton>
        }
        more={<LeaveUncharged />}
      />
    )
  }
  if (next.kind === 'charge_above') {
    const duration = format.duration(next.seconds)
    const isTransfer = snapshot.consultation.payer.kind === 'unit_transfer'
    return (
      <Step
        label={t('now.label')}
        title={t('now.charge_above.title')}
        text={t(isTransfer ? 'now.charge_above.transfer' : 'now.charge_above.text', { duration })}
        action={
          <CommandButton
            isPrimary
            isStretched
            command="settle_above"
            does={press => actions.settleAbove({ agreed: next.agreed }, press)}
            done={focusNow}
          >
            {t(isTransfer ? 'now.charge_above.add' : 'now.charge_above.action', { duration })}
          </CommandButton>
        }
        more={<LeaveUncharged />}
      />
    )
  }
  if (next.kind === 'record_cause')
    return (
      <Step
        label={t('now.label')}
        title={t('now.record_cause.title')}
        text={t('now.record_cause.text')}
        action={
          <OpenButton isPrimary isStretched panel={{ kind: 'cause' }}>
            {t('now.record_cause.action')}
          </OpenButton>
        }
      />
    )
  const { cause, waiver, entries } = snapshot.consultation
  const waived = entries.filter(({ n }) => next.entries.includes(n))
  const seconds = sumOf(waived, ({ billableSeconds }) => billableSeconds)
  return (
    <Step
      label={t('now.label')}
      title={t('now.confirm_waiver.title', { duration: format.duration(seconds) })}
      text={t('now.confirm_waiver.text', {
        cause: cause ? t(`cause.${cause.data.cause}`) : '',
        issue: waiver?.issueId ?? ''
      })}
      action={
        <CommandButton
          isPrimary
          isStretched
          command="confirm_waiver"
          does={press => actions.confirmWaiver({ cause: next.cause }, press)}
          done={focusNow}
        >
          {t('now.confirm_waiver.action')}
        </CommandButton>
      }
      more={<OpenLink panel={{ kind: 'cause' }}>{t('now.confirm_waiver.other')}</OpenLink>}
    />
  )
}

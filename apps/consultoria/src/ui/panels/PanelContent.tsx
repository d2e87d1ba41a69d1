import type { Panel } from '../panel'
import { AcceptancePanel } from './acceptance/AcceptancePanel'
import { ApprovalPanel } from './payer/ApprovalPanel'
import { CeilingPanel } from './payer/CeilingPanel'
import { CausePanel } from './billing/CausePanel'
import { AvailabilityPanel } from './scheduling/AvailabilityPanel'
import { ErrorTicketPanel } from './scheduling/ErrorTicketPanel'
import { CancelAppointmentPanel } from './scheduling/CancelAppointmentPanel'
import { DesignationPanel } from './scheduling/DesignationPanel'
import { DiscardPanel } from './time/DiscardPanel'
import { ExceptionPanel } from './sla/ExceptionPanel'
import { HandOverPanel } from './time/HandOverPanel'
import { NoShowPanel } from './scheduling/NoShowPanel'
import { ContactPanel } from './scheduling/ContactPanel'
import { MorePanel } from './MorePanel'
import { CancelPanel } from './terms/CancelPanel'
import { ClientPanel } from './terms/ClientPanel'
import { RefusalPanel } from './terms/RefusalPanel'
import { UnansweredPanel } from './terms/UnansweredPanel'
import { PayerPanel } from './payer/PayerPanel'
import { PackagePanel } from './payment/PackagePanel'
import { PaymentPanel } from './payment/PaymentPanel'
import { ReversalPanel } from './payment/ReversalPanel'
import { SchedulePanel } from './scheduling/SchedulePanel'
import { ConclusionPanel, ServicePanel, TermsPanel } from './StepPanels'
import { MissedPanel, TimePanel } from './time/TimePanel'
import { VoidPanel } from './billing/VoidPanel'
import { WaivePanel } from './billing/WaivePanel'

/** Asked in Agora's place, and come in the same chunk. */
export { BalanceLine } from './payment/BalanceLine'
export { RefusalWay } from './RefusalWay'
export { Troubles } from '../components/feedback/Troubles'
export { RareNow } from '../now/ending/RareNow'
export { AwayNote, LongCapture, LongRun } from './time/TimerWays'

/** Everything that is opened: one chunk, fetched while nothing happens. */
export function PanelContent({ panel }: { panel: Panel }) {
  switch (panel.kind) {
    case 'time':
      return <TimePanel {...panel} />
    case 'missed':
      return <MissedPanel />
    case 'terms':
      return <TermsPanel />
    case 'acceptance':
      return <AcceptancePanel asked={panel} />
    case 'payer':
      return <PayerPanel />
    case 'package':
      return <PackagePanel />
    case 'payment':
      return <PaymentPanel />
    case 'reversal':
      return <ReversalPanel />
    case 'approval':
      return <ApprovalPanel />
    case 'designation':
      return <DesignationPanel />
    case 'schedule':
      return <SchedulePanel {...panel} />
    case 'availability':
      return <AvailabilityPanel />
    case 'errorTicket':
      return <ErrorTicketPanel />
    case 'cancelAppointment':
      return <CancelAppointmentPanel />
    case 'noShow':
      return <NoShowPanel />
    case 'more':
      return <MorePanel />
    case 'refusal':
      return <RefusalPanel />
    case 'unanswered':
      return <UnansweredPanel />
    case 'cancel':
      return <CancelPanel />
    case 'contact':
      return <ContactPanel />
    case 'exception':
      return <ExceptionPanel />
    case 'handOver':
      return <HandOverPanel />
    case 'service':
      return <ServicePanel />
    case 'conclusion':
      return <ConclusionPanel />
    case 'ceiling':
      return <CeilingPanel />
    case 'client':
      return <ClientPanel />
    case 'cause':
      return <CausePanel />
    case 'discard':
      return <DiscardPanel capture={panel.capture} />
    case 'void':
      return <VoidPanel entry={panel.entry} />
    case 'waive':
      return <WaivePanel entry={panel.entry} />
  }
}

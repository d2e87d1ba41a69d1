import type { Panel } from '../panel'
import { AcceptancePanel } from './AcceptancePanel'
import { ApprovalPanel } from './ApprovalPanel'
import { CancelAppointmentPanel } from './CancelAppointmentPanel'
import { DesignationPanel } from './DesignationPanel'
import { DiscardPanel } from './DiscardPanel'
import { ExceptionPanel } from './ExceptionPanel'
import { HandOverPanel } from './HandOverPanel'
import { PayerPanel } from './PayerPanel'
import { SchedulePanel } from './SchedulePanel'
import { ConclusionPanel, ServicePanel, TermsPanel } from './StepPanels'
import { TimePanel } from './TimePanel'
import { VoidPanel } from './VoidPanel'
import { WaivePanel } from './WaivePanel'

/** Everything that is opened: one chunk, fetched while nothing happens. */
export function PanelContent({ panel }: { panel: Panel }) {
  switch (panel.kind) {
    case 'time':
      return <TimePanel capture={panel.capture} corrects={panel.corrects} />
    case 'terms':
      return <TermsPanel />
    case 'acceptance':
      return <AcceptancePanel asked={panel} />
    case 'payer':
      return <PayerPanel />
    case 'approval':
      return <ApprovalPanel />
    case 'designation':
      return <DesignationPanel />
    case 'schedule':
      return <SchedulePanel />
    case 'cancelAppointment':
      return <CancelAppointmentPanel />
    case 'exception':
      return <ExceptionPanel />
    case 'handOver':
      return <HandOverPanel />
    case 'service':
      return <ServicePanel />
    case 'conclusion':
      return <ConclusionPanel />
    case 'discard':
      return <DiscardPanel capture={panel.capture} />
    case 'void':
      return <VoidPanel entry={panel.entry} />
    case 'waive':
      return <WaivePanel entry={panel.entry} />
  }
}

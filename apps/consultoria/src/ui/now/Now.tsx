import { panelModule } from '../panels/panelModule'
import { useLazyModule } from '../hooks/useLazyModule'
import { Spinner } from '../components/layout'
import { AcceptanceNow } from './AcceptanceNow'
import { DesignateNow } from './DesignateNow'
import { ScheduleNow } from './ScheduleNow'
import { ServiceNow } from './ServiceNow'
import { TermsNow } from './TermsNow'
import { useSidebar } from '../sidebarContext'
import type { RareStep } from './ending/RareNow'

/** Agora: the words and the one button for each kind of next step; the core has decided which. The opening is the sidebar's. */
export function Now() {
  const { next } = useSidebar().snapshot
  switch (next.kind) {
    case 'choose_modality':
    case 'open':
      return null
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
    case 'schedule':
    case 'wait_appointment':
      return <ScheduleNow next={next} />
    case 'start_service':
    case 'running':
    case 'log_capture':
    case 'log_time':
      return <ServiceNow next={next} />
    default:
      return <Rare next={next} />
  }
}

/** Steps that few tickets come to, and that nobody waits for on the first screen, arrive with what is opened from them. */
function Rare({ next }: { next: RareStep }) {
  const panels = useLazyModule(panelModule)
  return panels ? <panels.RareNow next={next} /> : <Spinner />
}

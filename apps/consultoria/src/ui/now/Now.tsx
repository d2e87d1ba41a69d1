import { panelModule } from '../panels/panelModule'
import { useLazyModule } from '../hooks/useLazyModule'
import { Spinner } from '../components/layout'
import { ConcludeNow, ServiceNow } from './ServiceNow'
import { useSidebar } from '../sidebarContext'
import type { RareStep } from './ending/RareNow'

/** Agora: the words and the one button for each kind of next step; the core has decided which. The opening is the sidebar's. */
export function Now() {
  const { next } = useSidebar().snapshot
  switch (next.kind) {
    case 'choose_modality':
    case 'open':
      return null
    case 'start_service':
    case 'running':
    case 'log_capture':
    case 'log_time':
      return <ServiceNow next={next} />
    case 'conclude':
      return <ConcludeNow />
    default:
      return <Rare next={next} />
  }
}

/** A fresh ticket, the frequent task and the end are there at once; every other step arrives with what is opened from it. */
function Rare({ next }: { next: RareStep }) {
  const panels = useLazyModule(panelModule)
  return panels ? <panels.RareNow next={next} /> : <Spinner />
}

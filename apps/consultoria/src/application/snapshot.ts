import type { Shown } from './shown/shown'
import type { TicketRead } from './shown/ticketRead'

/** Everything the sidebar shows for one ticket, computed once after each reading. */
export interface Snapshot extends TicketRead, Shown {}

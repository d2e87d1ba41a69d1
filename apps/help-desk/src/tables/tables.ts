import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { createSequences } from '../store/sequence'
import { attachmentTables } from './attachment'
import { auditTables } from './audit'
import { customStatusTables } from './custom-status'
import { fieldTables } from './field'
import { helpCenterTables } from './help-center'
import { hostTables } from './host'
import { messagingTables } from './messaging'
import { peopleTables } from './people'
import { ruleTables } from './rules'
import { contentTables } from './service/content'
import { deletionScheduleTables } from './service/deletion-schedule'
import { scheduleTables } from './service/schedule'
import { slaTables } from './service/sla'
import { suspendedTicketTables } from './suspended-ticket'
import { systemTables } from './system'
import { ticketTables } from './ticket'

export function openTables(db: DatabaseSyncInstance) {
  createSequences(db)
  return {
    ...ticketTables(db),
    ...auditTables(db),
    ...attachmentTables(db),
    ...peopleTables(db),
    ...fieldTables(db),
    ...customStatusTables(db),
    ...systemTables(db),
    ...ruleTables(db),
    ...slaTables(db),
    ...scheduleTables(db),
    ...deletionScheduleTables(db),
    ...contentTables(db),
    ...helpCenterTables(db),
    ...suspendedTicketTables(db),
    ...messagingTables(db),
    ...hostTables(db)
  }
}

export type Tables = ReturnType<typeof openTables>

/** After rows came or went without their collections; those of an earlier layout lack columns. */
export function readAgain(tables: Tables, isWhole: boolean): void {
  for (const table of Object.values(tables)) {
    if (!isWhole) table.readAgain()
    table.readWords()
  }
}

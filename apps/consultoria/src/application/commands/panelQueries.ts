import { approvers } from './payer/approvers'
import { outOfCopy } from './people/outOfCopy'
import { dossier } from './acceptance/dossier'
import { findSlots } from './scheduling/findSlots'
import { clientsOf, findClients } from './people/clients'
import { findUnits } from './payer/findUnits'
import { previewTime } from './time/previewTime'
import { costOfNext, pricesOf } from './time/pricesOf'

/** What only panels ask: it is fetched with them. */
export const PANEL_QUERIES = {
  approvers,
  clientsOf,
  costOfNext,
  dossier,
  findClients,
  findSlots,
  findUnits,
  outOfCopy,
  previewTime,
  pricesOf
}

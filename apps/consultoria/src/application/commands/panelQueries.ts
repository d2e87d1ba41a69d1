import { findUnits } from './payer/findUnits'
import { previewTime } from './time/previewTime'

/** What only panels ask: it is fetched with them. */
export const PANEL_QUERIES = { findUnits, previewTime }

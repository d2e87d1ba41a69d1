import type { Sheet } from '../panel'
import { AllEntries } from './AllEntries'
import { BillingExplanation } from './BillingExplanation'
import { Shortcuts } from './Shortcuts'

export function SheetContent({ sheet }: { sheet: Sheet }) {
  if (sheet === 'entries') return <AllEntries />
  return sheet === 'billing' ? <BillingExplanation /> : <Shortcuts />
}

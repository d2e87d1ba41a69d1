import * as z from 'zod/mini'
import { acceptanceSettings } from '../acceptance/settings'
import { termsAccepted } from '../acceptance/requirements'
import { billingSettings } from '../billing/settings'
import { closingSettings } from '../closing/settings'
import type { BusinessCalendar } from '../kernel/calendar'
import { packagesSettings } from '../packages/settings'
import { payerSettings } from '../payer/settings'
import { billingData, unitApproved, unitIsRequester } from '../payer/requirements'
import { paymentIsConfirmed } from '../payment/requirements'
import { paymentSettings } from '../payment/settings'
import { schedulingSettings } from '../scheduling/settings'
import { slaSettings } from '../sla/settings'
import { perLocale, termsSettings } from '../terms/settings'
import { timeSettings } from '../time/settings'

/** What may have to happen before time is billable, in the order it is told. A modality names those it asks for. */
export const REQUIREMENTS = [termsAccepted, unitApproved, billingData, unitIsRequester, paymentIsConfirmed] as const
export type RequirementKey = (typeof REQUIREMENTS)[number]['key']
export type GatePart = ReturnType<(typeof REQUIREMENTS)[number]['missing']>[number]

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/))

const own = {
  version: z.string().check(z.minLength(1)),
  title: perLocale,
  /** The same without what all modalities have in common, for narrow places. Left out = the title. */
  shortTitle: z.exactOptional(perLocale),
  /** Place among the modalities that are offered, smallest first. */
  order: z.int().check(z.minimum(0)),
  /** Option tag of the ticket field `request_type`. */
  requestType: z.string(),
  /** Option tag of the ticket field `purchase_product` that it has to name as well; left out = whatever is named there. */
  product: z.exactOptional(z.string()),
  /** Key of the ticket date field that always says when the consultation is dealt with next. */
  controlDateField: z.string(),
  requirements: z.array(z.enum(REQUIREMENTS.map(({ key }) => key))),
  calendar: z.strictObject({
    windows: z.array(
      z.strictObject({
        days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)),
        from: time,
        to: time
      })
    ),
    /** Name of a list in holidays.json or local-holidays.json, or null for none. */
    holidays: z.nullable(z.string())
  })
}

/**
 * A modality as its file states it: what the topics let it say, and nothing else. What two modalities do differently is a value
 * here, never code; a part that another process needs comes with the work that builds it.
 */
export const modalityFile = z.strictObject({
  ...own,
  ...termsSettings,
  ...acceptanceSettings,
  ...payerSettings,
  ...paymentSettings,
  ...packagesSettings,
  ...timeSettings,
  ...schedulingSettings,
  ...slaSettings,
  ...billingSettings,
  ...closingSettings
})

export type ModalityFile = z.infer<typeof modalityFile>

/** The same with its key, and its holidays by date. */
export interface Modality extends Omit<ModalityFile, 'calendar'> {
  key: string
  calendar: BusinessCalendar
}

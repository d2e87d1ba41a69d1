import type { z } from 'zod'
import {
  customObjectSchema,
  groupSchema,
  organizationFieldSchema,
  ticketFieldSchema,
  ticketFormSchema,
  userFieldSchema
} from './schemas/fields'
import { absencesSchema, areasSchema, holidaysSchema, modalitySchema, recipientsSchema } from './schemas/modalities'
import { dynamicContentSchema, scheduleSchema, slaPolicySchema } from './schemas/service'
import {
  automationSchema,
  macroSchema,
  orderSchema,
  triggerCategorySchema,
  triggerSchema,
  viewSchema
} from './schemas/rules'

interface Folder {
  path: string
  schema: z.core.$ZodType
}

/** A file that may be missing, and what it then says. */
interface Table extends Folder {
  otherwise?: unknown
}

/** Where definitions live: every *.json in a folder is one object named by its file. */
export const folders = {
  ticketFields: { path: 'fields/ticket', schema: ticketFieldSchema },
  userFields: { path: 'fields/user', schema: userFieldSchema },
  organizationFields: { path: 'fields/organization', schema: organizationFieldSchema },
  customObjects: { path: 'fields/objects', schema: customObjectSchema },
  ticketForms: { path: 'fields/forms', schema: ticketFormSchema },
  groups: { path: 'groups', schema: groupSchema },
  macros: { path: 'macros', schema: macroSchema },
  views: { path: 'views', schema: viewSchema },
  triggerCategories: { path: 'triggers/categories', schema: triggerCategorySchema },
  triggers: { path: 'triggers', schema: triggerSchema },
  automations: { path: 'automations', schema: automationSchema },
  slaPolicies: { path: 'slas', schema: slaPolicySchema },
  schedules: { path: 'schedules', schema: scheduleSchema },
  dynamicContent: { path: 'dynamic-content', schema: dynamicContentSchema },
  modalities: { path: 'modalities', schema: modalitySchema }
} as const satisfies Record<string, Folder>

/** Files that are one table each, and so no object of their folder. */
export const tables = {
  areas: { path: 'modalities/areas.json', schema: areasSchema },
  absences: { path: 'modalities/absences.json', schema: absencesSchema, otherwise: [] },
  holidays: { path: 'modalities/holidays.json', schema: holidaysSchema },
  localHolidays: { path: 'modalities/local-holidays.json', schema: holidaysSchema, otherwise: {} },
  recipients: { path: 'modalities/recipients.json', schema: recipientsSchema },
  triggerOrder: { path: 'triggers/order.json', schema: orderSchema },
  viewOrder: { path: 'views/order.json', schema: orderSchema },
  triggerCategoryOrder: { path: 'triggers/categories/order.json', schema: orderSchema, otherwise: [] },
  macroOrder: { path: 'macros/order.json', schema: orderSchema, otherwise: [] },
  automationOrder: { path: 'automations/order.json', schema: orderSchema, otherwise: [] },
  slaOrder: { path: 'slas/order.json', schema: orderSchema, otherwise: [] }
} as const satisfies Record<string, Table>

type Objects = { [name in keyof typeof folders]: Record<string, z.infer<(typeof folders)[name]['schema']>> }
type Tables = { [name in keyof typeof tables]: z.infer<(typeof tables)[name]['schema']> }

export type Definitions = Objects & Tables

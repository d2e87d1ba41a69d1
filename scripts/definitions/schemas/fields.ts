import { z } from 'zod'
import { words } from '../../terminal/language'
import { key, requires, retired } from './keys'

/** A tag: accents, hyphens and dots are allowed, spaces and commas end it. */
const option = z.strictObject({
  name: z.string().min(1),
  value: z.string().regex(/^[^\s,"'[\]{}]+$/u),
  /** Chosen beforehand; where no option says it, whichever the account has stays. */
  default: z.boolean().optional()
})

const choice = (value: { type: string; custom_field_options?: unknown }) =>
  ['tagger', 'multiselect', 'dropdown'].includes(value.type) === (value.custom_field_options !== undefined)
const choiceMessage = { error: () => words().definitions.choiceOptions() }

export const ticketFieldSchema = z
  .strictObject({
    title: z.string().min(1),
    /** Other titles under which an account may already have it; only matched, never written. */
    formerTitles: z.array(z.string()).optional(),
    type: z.enum(['text', 'textarea', 'checkbox', 'date', 'integer', 'decimal', 'tagger', 'multiselect']),
    title_in_portal: z.string().optional(),
    description: z.string().optional(),
    agent_description: z.string().optional(),
    visible_in_portal: z.boolean().default(false),
    editable_in_portal: z.boolean().default(false),
    required: z.boolean().default(false),
    /** null = a checkbox that puts no tag on the ticket; left out, the account's stays. */
    tag: z.string().nullable().optional(),
    active: z.boolean().optional(),
    retired,
    custom_field_options: z.array(option).min(1).optional()
  })
  .refine(choice, choiceMessage)

export const userFieldSchema = z
  .strictObject({
    title: z.string().min(1),
    type: z.enum(['text', 'textarea', 'checkbox', 'date', 'integer', 'decimal', 'dropdown']),
    description: z.string().optional(),
    tag: z.string().optional(),
    active: z.boolean().optional(),
    custom_field_options: z.array(option).min(1).optional()
  })
  .refine(choice, choiceMessage)

export const organizationFieldSchema = userFieldSchema

const objectField = z.strictObject({
  key,
  title: z.string().min(1),
  type: z.enum(['text', 'textarea', 'checkbox', 'date', 'integer', 'decimal', 'lookup']),
  active: z.boolean().optional(),
  relationship_target_type: z.string().startsWith('zen:').optional()
})

export const customObjectSchema = z.strictObject({
  title: z.string().min(1),
  title_pluralized: z.string().min(1),
  description: z.string().optional(),
  include_in_list_view: z.boolean(),
  requires,
  /** Uniqueness is a property of the object's own name field and cannot change once records exist. */
  name_is_unique: z.boolean(),
  fields: z.array(objectField).min(1)
})

/** The account's default form: our fields on it, in this order; what else is on it stays. */
export const ticketFormSchema = z.strictObject({
  default: z.literal(true),
  requires,
  fields: z.array(key)
})

export const groupSchema = z.strictObject({ name: z.string().min(1), description: z.string().optional() })

export type TicketField = z.infer<typeof ticketFieldSchema>

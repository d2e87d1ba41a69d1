import { attributes, flag, id, list, operand, text, whole } from '../../http/shape'

const filters = list(attributes({ field: text, operator: text, value: operand }))

/** OAS SLAPolicyObject */
export const policyShape = attributes({
  title: text,
  description: text,
  position: whole,
  filter: attributes({ all: filters, any: filters }).nullable(),
  policy_metrics: list(attributes({ priority: text, metric: text, target: whole, business_hours: flag }))
})

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/schedules/ */
export const scheduleShape = attributes({ name: text, time_zone: text })
export const workweekShape = attributes({ intervals: list(attributes({ start_time: whole, end_time: whole })) })
export const holidayShape = attributes({ name: text, start_date: text, end_date: text })

const variant = { content: text, locale_id: id, default: flag, active: flag }
/** OAS DynamicContentObject */
export const variantShape = attributes(variant)
export const contentShape = attributes({
  name: text,
  content: text,
  default_locale_id: id,
  variants: list(variantShape)
})

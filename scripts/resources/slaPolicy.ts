import type { ResourceType } from './resource'
import { type Canonical, type Json, type Raw, flag, record, records, text } from '../zendesk/wire'
import { canonicalBoth } from './ruleParts'

const metrics = (value: unknown): Json =>
  records(value)
    .map(({ priority, metric, target, business_hours }) => ({
      priority: text(priority),
      metric: text(metric),
      target: Number(target),
      business_hours: flag(business_hours)
    }))
    .sort((a, b) => (`${a.metric} ${a.priority}` < `${b.metric} ${b.priority}` ? -1 : 1))

/** Its conditions are a `filter`, whose values come back as numbers, and fields are spelled `ticket_fields_<id>` there. */
export const slaPolicy: ResourceType = {
  name: 'sla_policy',
  titled: true,
  requires: 'sla_policies',
  envelope: 'sla_policy',
  collection: 'sla_policies',
  path: () => '/slas/policies',
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => text(raw.title),
  canonical: raw => ({
    title: text(raw.title),
    description: text(raw.description),
    ...canonicalBoth(record(raw.filter)),
    metrics: metrics(raw.policy_metrics)
  }),
  payload: ({ all, any, metrics, ...body }): Raw => ({
    ...body,
    // Required even when empty.
    filter: { all: all ?? [], any: any ?? [] },
    policy_metrics: metrics
  }),
  createOnly: [],
  filled: (wanted, now) => ({ ...wanted, metrics: metrics([...records(wanted.metrics), ...others(wanted, now)]) }),
  keptSaid: (wanted, now) =>
    others(wanted, now).map(({ metric, priority, target }) => `${text(metric)} ${text(priority)} (${text(target)} min)`)
}

/** Targets for a metric that the definition does not speak of at all; of one it speaks of, it says every priority. */
const others = (wanted: Canonical, now: Canonical) => {
  const ours = new Set(records(wanted.metrics).map(one => text(one.metric)))
  return records(now.metrics).filter(one => !ours.has(text(one.metric)))
}

export const canonicalMetrics = metrics

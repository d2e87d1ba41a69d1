import * as fc from 'fast-check'
import * as z from 'zod/mini'
import { contradictionsIn } from '../modality/contradictions'
import { type Modality, type ModalityFile, modalityFile } from '../modality/modality'

type Schema = z.core.JSONSchema.BaseSchema

/** Any value that a JSON schema takes; small numbers, since what matters is zero, one and more. */
const valueOf = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(one => valueOf(one as Schema)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const { type } = schema
  if (type === 'object') return objectOf(schema)
  if (type === 'array') {
    const items = (schema.items ?? {}) as Schema
    return items.enum
      ? fc.subarray(items.enum, { minLength: schema.minItems ?? 0 })
      : fc.array(valueOf(items), { minLength: schema.minItems ?? 0, maxLength: 3 })
  }
  if (type === 'integer' || type === 'number') {
    const least = schema.minimum ?? (typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum + 1 : 0)
    return fc.integer({ min: least, max: Math.min(schema.maximum ?? 60, 60) })
  }
  if (type === 'string') return textOf(schema)
  return type === 'boolean' ? fc.boolean() : fc.constant(null)
}

const textOf = ({ format, pattern }: Schema): fc.Arbitrary<string> => {
  if (format === 'date') return fc.constantFrom('2024-01-01', '2025-06-01', '2026-01-01')
  return pattern ? fc.stringMatching(new RegExp(pattern)) : fc.constantFrom('phone', 'remote', 'aceito')
}

const objectOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const properties = Object.entries(schema.properties ?? {}).map(([key, one]) => [key, valueOf(one as Schema)])
  return fc.record<Record<string, unknown>>(Object.fromEntries(properties), {
    requiredKeys: [...(schema.required ?? [])]
  })
}

/** What contradicts itself is put right at the place that lint names; what is left is any modality that lint takes. */
const soundOf = (file: ModalityFile): ModalityFile => {
  const sound = structuredClone(file)
  for (let found = contradictionsIn(sound); found.length > 0; found = contradictionsIn(sound)) {
    const { code, name = '' } = found[0] ?? { code: 'no_payer' }
    if (code === 'acceptance_without_terms')
      sound.requirements = sound.requirements.filter(key => key !== 'terms_accepted')
    if (code === 'terms_without_acceptance') sound.terms = null
    if (code === 'no_payer') sound.payers = ['client', ...sound.payers]
    if (code === 'payer_without_requirement') sound.requirements.push(name as ModalityFile['requirements'][number])
    if (code === 'requirement_without_payer') sound.requirements = sound.requirements.filter(key => key !== name)
    if (code === 'rates_unused' || code === 'no_rate' || code === 'rates_without_terms')
      sound.pricing = { source: 'none', rates: [] }
    if (code === 'rates_unsorted') sound.pricing.rates.sort((a, b) => (a.from < b.from ? -1 : 1))
    if (code === 'no_package') sound.pricing = { source: 'none', rates: [] }
    if (code === 'package_unused') delete sound.packages
    if (code === 'no_payment') sound.requirements = sound.requirements.filter(key => key !== 'payment_confirmed')
    if (code === 'no_medium') sound.scheduling.media = ['phone']
    if (code === 'no_minutes') sound.scheduling.defaultMinutes = 30
    if (code === 'no_window') sound.outOfHours = 'agreement'
    if (code === 'window_reversed') sound.calendar.windows = []
    if (code === 'day_ends_in_window') sound.timer = { ceilingMinutes: 1440, dayEndsAt: null }
    if (code === 'ceiling_below_appointment') sound.timer = { ceilingMinutes: 1440, dayEndsAt: null }
    if (code === 'issue_without_reason') sound.waiver.requiresUnpublishedIssue = false
  }
  return sound
}

/** Any modality that its schema and lint take. */
export const randomModality: fc.Arbitrary<Modality> = valueOf(z.toJSONSchema(modalityFile) as Schema).map(value => {
  const file = soundOf(z.parse(modalityFile, value))
  return { ...file, key: 'any', calendar: { windows: file.calendar.windows, holidays: [] } }
})

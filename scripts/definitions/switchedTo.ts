import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { record, records, text } from '../zendesk/wire'
import type { Definitions } from './definitionFolders'

/** Keys of the modalities that are switched on; null = all there are. */
export type Selection = readonly string[] | null

/** `a,b`, or `all`. @throws {Stopped} for one that no file defines */
export const selectionFrom = (typed: string, { modalities }: Pick<Definitions, 'modalities'>): Selection => {
  if (typed.trim() === 'all') return null
  const wanted = [
    ...new Set(
      typed
        .split(',')
        .map(one => one.trim())
        .filter(Boolean)
    )
  ].sort()
  const strange = wanted.filter(key => !modalities[key])
  const known = Object.keys(modalities).join(', ')
  if (strange.length || !wanted.length) throw new Stopped(words().plan.noModality(strange.join(', ') || typed, known))
  return wanted
}

interface Rule {
  active?: boolean | undefined
  all: unknown[]
  any: unknown[]
}

const asksType = (condition: unknown) =>
  text(record(condition).field) === 'custom_fields_request_type' && text(record(condition).operator) === 'is'

/**
 * The same definitions with only these modalities in force: macros of the others, and rules and views that ask for nothing
 * else, are switched off; where a rule asks for several the others leave its question. Fields and their options stay, and so
 * does what tickets hold.
 */
export const switchedTo = (definitions: Definitions, selection: Selection): Definitions => {
  if (selection === null) return definitions
  const all = Object.entries(definitions.modalities)
  const isOff = ([key]: [string, unknown]) => !selection.includes(key)
  // Several may sell under one type.
  const typesOn = new Set(all.filter(one => !isOff(one)).map(([, { requestType }]) => requestType))
  const types = new Set(
    all.filter(isOff).flatMap(([, { requestType }]) => (typesOn.has(requestType) ? [] : requestType))
  )
  const macrosOf = (list: typeof all) =>
    new Set(
      list.flatMap(([, { terms, entries, scheduling }]) => [
        ...Object.values(terms?.macros ?? {}),
        ...Object.values(entries.macros),
        ...Object.values(scheduling.availability?.macros ?? {})
      ])
    )
  const kept = macrosOf(all.filter(one => !isOff(one)))
  const macros = new Set([...macrosOf(all.filter(isOff))].filter(key => !kept.has(key)))
  const isOffType = (condition: unknown) => asksType(condition) && types.has(text(record(condition).value))

  const rules = <T extends Rule>(folder: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(folder).map(([key, rule]) => {
        const any = rule.any.filter(one => !isOffType(one))
        const none = rule.any.length > 0 && any.length === 0
        if (rule.all.some(isOffType) || none) return [key, { ...rule, active: false }]
        return [key, any.length === rule.any.length ? rule : { ...rule, any }]
      })
    )
  const setsOffType = (actions: unknown) =>
    records(actions).some(one => one.field === 'custom_fields_request_type' && types.has(text(one.value)))
  return {
    ...definitions,
    macros: Object.fromEntries(
      Object.entries(definitions.macros).map(([key, macro]) =>
        macros.has(key) || setsOffType(macro.actions) ? [key, { ...macro, active: false }] : [key, macro]
      )
    ),
    views: rules(definitions.views),
    triggers: rules(definitions.triggers),
    automations: rules(definitions.automations)
  }
}

import type { Policy } from '../../apps/consultoria/src/domain/policy'
import type { Definitions } from './definitionFolders'
import { DefinitionError } from './load'
import { words } from './language'

/** The modalities as the domain reads them: key from the file name, holidays by date, notes left out, in the order they are offered. */
export const resolvePolicies = (definitions: Pick<Definitions, 'policies' | 'holidays'>): Policy[] =>
  Object.entries(definitions.policies)
    .map(([key, file]) => ({
      key,
      ...file,
      pricing: { ...file.pricing, rates: file.pricing.rates.map(({ from, price }) => ({ from, price })) },
      calendar: { ...file.calendar, holidays: holidayDates(definitions, key, file.calendar.holidays) }
    }))
    .toSorted((a, b) => a.order - b.order)

const holidayDates = (definitions: Pick<Definitions, 'holidays'>, policy: string, name: string | null) => {
  if (name === null) return []
  const list = definitions.holidays[name]
  if (!list) throw new DefinitionError(words().definitions.noHolidays(policy, name))
  return list.dates.map(day => day.date)
}

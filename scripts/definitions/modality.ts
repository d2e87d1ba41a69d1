import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import type { Definitions } from './definitionFolders'
import { DefinitionError } from './load'
import { words } from '../terminal/language'

/** The modalities as the domain reads them: key from the file name, holidays by date, notes left out, in the order they are offered. */
export const resolveModalities = (definitions: Pick<Definitions, 'modalities' | 'holidays'>): Modality[] =>
  Object.entries(definitions.modalities)
    .map(([key, file]) => ({
      key,
      ...file,
      pricing: { ...file.pricing, rates: file.pricing.rates.map(({ from, price }) => ({ from, price })) },
      calendar: { ...file.calendar, holidays: holidayDates(definitions, key, file.calendar.holidays) }
    }))
    .toSorted((a, b) => a.order - b.order)

const holidayDates = (definitions: Pick<Definitions, 'holidays'>, modality: string, name: string | null) => {
  if (name === null) return []
  const list = definitions.holidays[name]
  if (!list) throw new DefinitionError(words().definitions.noHolidays(modality, name))
  return list.dates.map(day => day.date)
}

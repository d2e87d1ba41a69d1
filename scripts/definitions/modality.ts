import type { BusinessCalendar } from '../../apps/consultoria/src/domain/kernel/calendar'
import type { Modality } from '../../apps/consultoria/src/domain/modality/modality'
import type { Definitions } from './definitionFolders'
import { holidayLists, resolveHolidays } from './holidayLists'
import { DefinitionError } from './load'
import { words } from '../terminal/language'

type Named = Pick<Definitions, 'modalities' | 'holidays' | 'localHolidays'>

/** The modalities as the domain reads them: key from the file name, holidays by date, notes left out, in the order they are offered. */
export const resolveModalities = (definitions: Named): Modality[] =>
  Object.entries(definitions.modalities)
    .map(([key, file]) => ({
      key,
      ...file,
      pricing: { ...file.pricing, rates: file.pricing.rates.map(({ from, price }) => ({ from, price })) },
      calendar: { ...file.calendar, ...holidaysOf(definitions, key, file.calendar.holidays) }
    }))
    .toSorted((a, b) => a.order - b.order)

const holidaysOf = (
  definitions: Named,
  modality: string,
  name: string | null
): Pick<BusinessCalendar, 'holidays' | 'covered'> => {
  if (name === null) return { holidays: [], covered: null }
  const found = resolveHolidays(holidayLists(definitions), name)
  if (!found.ok) throw new DefinitionError(words().definitions.noHolidays(modality, found.error.name))
  return { holidays: found.value.dates, covered: found.value.covered }
}

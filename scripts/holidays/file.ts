import { format } from 'prettier'
import { tables } from '../definitions/definitionFolders'
import { brazilianHolidays } from './brazil'

export const holidaysPath = tables.holidays.path

/** The text of the committed list. */
export const holidaysFile = (): Promise<string> =>
  format(JSON.stringify(brazilianHolidays()), { parser: 'json', printWidth: 120 })

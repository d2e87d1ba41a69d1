import { holidayLists as listsOf, resolveHolidays } from '../../definitions/holidayLists'
import type { Found, LintRule } from '../finding'
import { words } from '../../terminal/language'

const files = { holidays: 'modalities/holidays.json', localHolidays: 'modalities/local-holidays.json' } as const

/** Lists that exist, once, and that do not lead back to themselves. */
export const holidayLists: LintRule = {
  id: 'holiday-list',
  level: 'error',
  check: definitions => {
    const lists = listsOf(definitions)
    const problemOf = (name: string): string | null => {
      const found = resolveHolidays(lists, name)
      if (found.ok) return null
      const { kind, name: culprit } = found.error
      return kind === 'missing' ? words().lint.noHolidayList(culprit) : words().lint.holidayCircle(culprit)
    }
    const wrong = (file: string, pointer: string, name: string): Found[] => {
      const message = problemOf(name)
      return message === null ? [] : [{ file, pointer, message }]
    }
    return [
      ...Object.entries(files).flatMap(([table, file]) =>
        Object.entries(definitions[table as keyof typeof files]).flatMap(([name, list]) =>
          list.extends ? wrong(file, `/${name}/extends`, name) : []
        )
      ),
      ...Object.keys(definitions.localHolidays)
        .filter(name => Object.hasOwn(definitions.holidays, name))
        .map(name => ({
          file: files.localHolidays,
          pointer: `/${name}`,
          message: words().lint.holidayListTwice(name)
        })),
      ...Object.entries(definitions.modalities).flatMap(([key, { calendar }]) =>
        calendar.holidays === null ? [] : wrong(`modalities/${key}.json`, '/calendar/holidays', calendar.holidays)
      )
    ]
  }
}

import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const isLocale = (code: string) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(code).length > 0
  } catch {
    return false
  }
}

/** Dynamic content has a text in its default language, and languages that there are. */
export const contentLocales: LintRule = {
  id: 'content-locale',
  level: 'error',
  check: ({ dynamicContent }) =>
    Object.entries(dynamicContent).flatMap(([key, { default_locale, variants }]) => {
      const file = `dynamic-content/${key}.json`
      return [
        ...(Object.hasOwn(variants, default_locale)
          ? []
          : [{ file, pointer: '/variants', message: words().lint.noDefaultText(default_locale) }]),
        ...[...new Set([default_locale, ...Object.keys(variants)])]
          .filter(code => !isLocale(code))
          .map(code => ({
            file,
            pointer: code === default_locale ? '/default_locale' : `/variants/${code}`,
            message: words().lint.noLocale(code)
          }))
      ]
    })
}

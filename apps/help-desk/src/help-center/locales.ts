import { locales } from '../people/locales'

/** A help center spells its languages in small letters: `pt-br`. */
export const helpCenterLocales: string[] = locales.map(({ locale }) => locale.toLowerCase())

export const defaultHelpCenterLocale = 'pt-br'

/** The enabled language of this name; undefined when the help center does not have it. */
export const enabledLocale = (name: string | undefined): string | undefined =>
  helpCenterLocales.find(locale => locale === name)

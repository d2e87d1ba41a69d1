/** The account's languages, with Zendesk's own locale ids. */
export const locales = [
  { id: 1, locale: 'en-US', name: 'English', native_name: 'English (United States)' },
  { id: 2, locale: 'es', name: 'Español', native_name: 'español' },
  { id: 19, locale: 'pt-BR', name: 'Português (Brasil)', native_name: 'português (Brasil)' }
] as const

export const defaultLocaleId = 19

export function localeName(id: number): string {
  return locales.find(locale => locale.id === id)?.locale ?? 'pt-BR'
}

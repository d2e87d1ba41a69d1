/** In one language: a count and what agrees with it, as the plural rules of the language choose. */
const counting = (locale: string) => {
  const rules = new Intl.PluralRules(locale)
  return (count: number, one: string, other: string): string =>
    `${count} ${rules.select(count) === 'one' ? one : other}`
}

export const englishCount = counting('en')
export const portugueseCount = counting('pt-BR')

import { reais } from '../../apps/consultoria/src/catalog/reais'
import type { Definitions } from './definitionFolders'
import { DefinitionError } from './load'
import { words } from '../terminal/language'

const taxWords: Record<string, Record<string, string>> = {
  added: { 'pt-BR': '+ impostos', en: '+ taxes', es: '+ impuestos' },
  included: { 'pt-BR': 'com impostos incluídos', en: 'taxes included', es: 'impuestos incluidos' },
  none: { 'pt-BR': '', en: '', es: '' }
}

/** What the minimum is charged for, once: the words follow the scope, so that terms cannot promise another one. */
export const scopeWords: Record<string, Record<string, string>> = {
  ticket: { 'pt-BR': 'uma vez por ticket', en: 'once per ticket', es: 'una vez por ticket' },
  session: { 'pt-BR': 'uma vez por atendimento', en: 'once per session', es: 'una vez por atención' },
  entry: { 'pt-BR': 'a cada registro', en: 'for each record', es: 'por cada registro' }
}

/** What a text may say about a modality: `[[modality.<key>.<name>]]`. `on` picks the price in force. */
const modalityFacts = (definitions: Definitions, locale: string, on: string) =>
  Object.fromEntries(
    Object.entries(definitions.modalities).flatMap(([key, modality]) => {
      const rate = modality.pricing.rates.findLast(entry => entry.from <= on)
      const facts: Record<string, string | undefined> = {
        price: rate && reais(rate.price.centavos),
        minimum_minutes: String(modality.minimumMinutes),
        minimum_scope: scopeWords[modality.minimumScope]?.[locale],
        taxes: taxWords[modality.taxes.mode]?.[locale],
        terms_version: modality.terms?.version,
        terms_valid_days: modality.terms?.validDays === undefined ? undefined : String(modality.terms.validDays)
      }
      return Object.entries(facts).map(([name, value]) => [`modality.${key}.${name}`, value])
    })
  )

/** Fills `[[…]]` in every text of a definition. @throws {DefinitionError} for a name nobody provides */
export const fill = <T>(value: T, facts: Record<string, string | undefined>, where: string): T => {
  const text = JSON.stringify(value).replace(/\[\[([^\]]+)\]\]/g, (_, name: string) => {
    const fact = facts[name]
    if (fact === undefined) throw new DefinitionError(words().definitions.noFact(where, name))
    return JSON.stringify(fact).slice(1, -1)
  })
  return JSON.parse(text) as T
}

export const macroFacts = modalityFacts

import { scopeWords } from '../../definitions/template'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'
import { commentOf } from './logTokens'

const minimum = /(?:m[ií]nim[oa]|minimum)\D{0,20}?(\d+)\s*min/gi
/** "vale por 15 dias", "valid for 15 days", "valen por 15 días" */
const validity =
  /(?:vale[mn]?|v[aá]lid[oa]s?|valid|validade|validez|validity)[^.\d\n]{0,40}?(\d+)\s*(?:dias|d[ií]as|days)/gi

/** Terms whose words promise another minimum, another scope of it, or another validity than their modality keeps. */
export const termsWords: LintRule = {
  id: 'terms-words',
  level: 'warning',
  check: definitions =>
    Object.entries(definitions.modalities).flatMap(([modality, { terms, minimumMinutes, minimumScope }]) =>
      Object.entries(terms?.macros ?? {}).flatMap(([locale, key]) => {
        const comment = commentOf(definitions, key)
        if (!comment) return []
        const { text, pointer } = comment
        const scopes = Object.entries(scopeWords).flatMap(([scope, said]) => {
          const phrase = said[locale]
          return scope !== minimumScope && phrase && text.includes(phrase)
            ? [words().lint.otherScope(phrase, modality, minimumScope)]
            : []
        })
        const minutes = [...text.matchAll(minimum)].flatMap(([, said = '']) =>
          Number(said) === minimumMinutes ? [] : [words().lint.otherMinimum(said, modality, minimumMinutes)]
        )
        const days = [...text.matchAll(validity)].flatMap(([, said = '']) =>
          Number(said) === terms?.validDays
            ? []
            : [words().lint.otherValidity(said, modality, terms?.validDays ?? null)]
        )
        const others = [...text.matchAll(/\[\[modality\.(\w+)\./g)].flatMap(([, named = '']) =>
          named === modality ? [] : [words().lint.otherModality(named, modality)]
        )
        return [...new Set([...scopes, ...minutes, ...days, ...others])].map(message => ({
          file: `macros/${key}.json`,
          pointer,
          message
        }))
      })
    )
}

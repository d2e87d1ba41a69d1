import { scopeWords } from '../../definitions/template'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'
import { commentOf } from './logTokens'

const minimum = /(?:m[ií]nim[oa]|minimum)\D{0,20}?(\d+)\s*min/gi

/** Terms whose words promise another minimum, or another scope of it, than their modality charges. */
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
        const others = [...text.matchAll(/\[\[modality\.(\w+)\./g)].flatMap(([, named = '']) =>
          named === modality ? [] : [words().lint.otherModality(named, modality)]
        )
        return [...new Set([...scopes, ...minutes, ...others])].map(message => ({
          file: `macros/${key}.json`,
          pointer,
          message
        }))
      })
    )
}

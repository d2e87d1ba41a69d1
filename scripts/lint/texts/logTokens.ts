import { LOG_TOKENS, REQUIRED_TOKENS } from '../../../apps/consultoria/src/application/commands/logTokens'
import {
  AVAILABILITY_REQUIRED,
  AVAILABILITY_TOKENS
} from '../../../apps/consultoria/src/application/commands/scheduling/availabilityTokens'
import type { Definitions } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

export const commentOf = ({ macros }: Pick<Definitions, 'macros'>, key: string) => {
  const actions = macros[key]?.actions ?? []
  const at = actions.findIndex(action => action.field.startsWith('comment_value'))
  return at === -1 ? null : { text: String(actions[at]?.value), pointer: `/actions/${at}/value` }
}

/** Texts that the app fills in, by the modalities that name them, with the words in brackets that it knows. */
const filledIn = ({ modalities }: Pick<Definitions, 'modalities'>) => {
  const all = Object.values(modalities)
  return [
    {
      keys: all.flatMap(({ entries }) => Object.values(entries.macros)),
      known: LOG_TOKENS as readonly string[],
      required: REQUIRED_TOKENS as readonly string[]
    },
    {
      keys: all.flatMap(({ scheduling }) => Object.values(scheduling.availability?.macros ?? {})),
      known: AVAILABILITY_TOKENS as readonly string[],
      required: AVAILABILITY_REQUIRED as readonly string[]
    }
  ]
}

/** Words that the app fills in hold what is needed, and no word in brackets that it does not know. */
export const logTokens: LintRule = {
  id: 'log-tokens',
  level: 'warning',
  check: definitions =>
    filledIn(definitions).flatMap(({ keys, known, required }) =>
      [...new Set(keys)].flatMap(key => {
        const comment = commentOf(definitions, key)
        if (!comment) return []
        const { text, pointer } = comment
        const file = `macros/${key}.json`
        const unknown = [...text.matchAll(/(?<!\[)\[(\w+)\](?!\])/g)].flatMap(([token]) =>
          known.includes(token) ? [] : [token]
        )
        return [
          ...required.filter(token => !text.includes(token)).map(token => words().lint.noToken(token)),
          ...unknown.map(token => words().lint.unknownToken(token))
        ].map(message => ({ file, pointer, message }))
      })
    )
}

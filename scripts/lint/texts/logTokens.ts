import { LOG_TOKENS, REQUIRED_TOKENS } from '../../../apps/consultoria/src/application/commands/time/logTokens'
import type { Definitions } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

export const commentOf = ({ macros }: Pick<Definitions, 'macros'>, key: string) => {
  const actions = macros[key]?.actions ?? []
  const at = actions.findIndex(action => action.field.startsWith('comment_value'))
  return at === -1 ? null : { text: String(actions[at]?.value), pointer: `/actions/${at}/value` }
}

/** The words of a time log hold what the app fills in, and no word in brackets that it does not know. */
export const logTokens: LintRule = {
  id: 'log-tokens',
  level: 'warning',
  check: definitions => {
    const logs = Object.values(definitions.modalities).flatMap(({ entries }) => Object.values(entries.macros))
    return [...new Set(logs)].flatMap(key => {
      const comment = commentOf(definitions, key)
      if (!comment) return []
      const { text, pointer } = comment
      const file = `macros/${key}.json`
      const unknown = [...text.matchAll(/(?<!\[)\[(\w+)\](?!\])/g)].flatMap(([token]) =>
        LOG_TOKENS.some(known => known === token) ? [] : [token]
      )
      return [
        ...REQUIRED_TOKENS.filter(token => !text.includes(token)).map(token => words().lint.noToken(token)),
        ...unknown.map(token => words().lint.unknownToken(token))
      ].map(message => ({ file, pointer, message }))
    })
  }
}

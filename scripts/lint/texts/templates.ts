import type { LintRule } from '../finding'
import { macroFacts } from '../../definitions/template'
import { words } from '../../terminal/language'
import { spokenTexts } from './textsIn'

const teamFacts = new Set(['team.key', 'team.name', 'team.group', 'team.leader', 'team.deputy'])
const perTeam = ['views', 'triggers', 'automations'] as const

/** `[[…]]` that nothing fills: a modality that is not there, a team outside a definition of each team, a text that is no template. */
export const unknownTemplate: LintRule = {
  id: 'unknown-template',
  level: 'error',
  check: definitions =>
    spokenTexts(definitions).flatMap(({ in: folder, key, file, pointer, text }) => {
      const macro = folder === 'macros' ? definitions.macros[key] : undefined
      // The price in force is the day's; that there is one is a matter of the modality.
      const facts = macro ? macroFacts(definitions, macro.locale, '9999-12-31') : {}
      const templates = perTeam.find(one => one === folder)
      const isPerTeam = templates !== undefined && definitions[templates][key]?.for_each !== undefined
      return [...text.matchAll(/\[\[([^\]]+)\]\]/g)].flatMap(([, name = '']) =>
        facts[name] !== undefined || (isPerTeam && teamFacts.has(name))
          ? []
          : [{ file, pointer, message: words().lint.unknownTemplate(name) }]
      )
    })
}

import { requireAgent, type Api } from '../../http/api'
import { actionDefinitions } from './definitions'

/** The same legal actions in the two shapes of the reference. */
export function macroDefinitionRoutes(api: Api): void {
  api.get('/api/v2/macros/definitions', c => {
    requireAgent(c)
    return c.json({ definitions: { actions: actionDefinitions(c.get('desk'), 'macro') } })
  })

  api.get('/api/v2/macros/actions', c => {
    requireAgent(c)
    const actions = actionDefinitions(c.get('desk'), 'macro').map(({ subject, title, group, type, ...rest }) => ({
      title,
      value: subject,
      title_for_field: title,
      group,
      target: null,
      output_key: null,
      operators: [{ title: 'Is', value: 'is' }],
      values: { type, list: 'values' in rest ? rest.values : [] }
    }))
    return c.json({ actions })
  })
}

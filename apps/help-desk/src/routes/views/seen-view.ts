import { idParam, requireAgent, type Call } from '../../http/api'
import { notFound } from '../../http/api-error'
import type { View } from '../../tables/rules'
import { maySeeRule } from '../rules/access'

/** @throws 404 for a view that is not there or not for this person. */
export function seenView(c: Call): View {
  const view = c.get('desk').tables.views.get(idParam(c))
  if (!view || !maySeeRule(c.get('desk'), requireAgent(c), view)) throw notFound()
  return view
}

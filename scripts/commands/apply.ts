import { type Guarded, guard } from './guard'
import { hasNews, inTurn, knownObjects, madeByUs, unknownHere } from './turn'
import { applyPlan } from '../engine/apply/apply'
import { confirm } from '../terminal/confirm'
import { fileJournal } from '../engine/apply/journal'
import { isEmpty, withDeletions } from '../engine/plan/plan'
import { words } from '../terminal/language'
import { note, print, printJson } from '../terminal/output'
import { progress } from '../terminal/progress'
import { exactly, readPlan } from '../engine/plan/savedPlan'
import { renderPlan } from '../engine/plan/render'
import type { TurnOptions } from '../engine/lock/onlyRun'
import { openSession, planSession } from '../engine/session'
import { type Raw, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'

export interface ApplyOptions extends Guarded, TurnOptions {
  delete?: true
  definitions?: string
  modalities?: string
}

/** With a file: exactly the plan saved there, or nothing. */
export const apply = async (file: string | undefined, options: ApplyOptions) => {
  const saved = file === undefined ? null : readPlan(file)
  const session = openSession(process.env, options.definitions)
  const chosen = saved ? chosenIn(saved) : options.modalities
  const { plan: planned, identification, snapshot } = await planSession(session, chosen)
  const plan = saved ? exactly(saved, planned) : options.delete ? withDeletions(planned) : planned
  if (options.delete) note(unknownHere(session))
  if (!options.json) print(renderPlan(plan, session.client.pace()))
  await guard(plan, options)
  if (!isEmpty(plan)) await confirm(words().commands.applyTo(session.name), options.yes)

  const isNew = JSON.stringify(session.state.modalities ?? null) !== JSON.stringify(session.selection ?? null)
  if (isNew && session.selection) session.state.modalities = [...session.selection]
  else if (isNew) delete session.state.modalities
  const total = plan.writes.length + plan.deletions.length
  let done = 0
  const { journalPath, state, saveState } = session
  const carryOut = (client: ZendeskClient) =>
    applyPlan(plan, {
      client,
      bindings: identification.bindings,
      state,
      saveState,
      journal: fileJournal(journalPath, new Date().toISOString(), () => client.serverTime()),
      known: knownObjects(snapshot),
      ...(plan.adoptions.length ? { madeHere: madeByUs(journalPath, session.kept?.records ?? []) } : {}),
      progress: ({ op, type, key }) => {
        done += 1
        progress(`${done}/${total} ${op} ${type} ${key}`)
      }
    })
  if (isNew) saveState()
  const own = isEmpty(plan) && !hasNews(session, plan) ? 0 : await inTurn(session, 'apply', plan, options, carryOut)
  if (options.json) printJson(plan)
  else print([words().commands.writes(session.client.requests.writes - own)])
}

/** What a saved plan was made for. */
const chosenIn = ({ modalities }: Raw) => (Array.isArray(modalities) ? modalities.map(text).join(',') : 'all')

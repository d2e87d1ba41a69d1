import { createInterface } from 'node:readline/promises'
import { applyPlan } from '../lib/apply'
import { Bindings } from '../lib/bindings'
import { Stopped } from '../lib/failure'
import { fileJournal } from '../lib/journal'
import { findOrphans } from '../lib/orphans'
import { isEmpty, type Plan, planVersion } from '../lib/plan'
import { skippedSentence } from '../lib/readList'
import { renderPlan } from '../lib/render'
import { openAccount } from '../lib/session'
import { reachOf, takeSnapshot } from '../lib/snapshot'
import { resourceType } from '../lib/types/all'
import { useColor } from '../lib/useColor'

export interface DestroyOptions {
  subdomain?: string
  withData?: true
  json?: true
}

/** Deletes what the key map says we made. Groups and forms stay: people and tickets are in them. */
export const destroy = async (options: DestroyOptions) => {
  const session = openAccount(process.env)
  const { client, name, state } = session
  const snapshot = await takeSnapshot(client, reachOf([], state))
  const all = findOrphans([], snapshot, state)
  const deletions = options.withData ? all : all.filter(one => !resourceType(one.type).holdsData)
  const plan: Plan = {
    v: planVersion, account: name, writes: [], adoptions: [], order: [], settle: [], places: [], deletions, orphans: [], problems: [], present: all.length, warnings: snapshot.skipped.map(skippedSentence)
  } // prettier-ignore
  console.log(options.json ? JSON.stringify(plan, null, 2) : renderPlan(plan, { color: useColor() }))
  if (all.length > deletions.length)
    console.error(
      `${all.length - deletions.length} fields and custom objects hold data and stay; --with-data deletes them with it.`
    )
  if (isEmpty(plan)) return
  if ((await typed(name, options.subdomain)) !== name) throw new Stopped('Nothing was deleted: that is not its name.')
  await applyPlan(plan, {
    client,
    bindings: new Bindings(),
    state,
    saveState: session.saveState,
    journal: fileJournal(session.journalPath, new Date().toISOString(), () => client.serverTime()),
    progress: ({ op, type, key }) => {
      if (process.stderr.isTTY) process.stderr.write(`${op} ${type} ${key}\n`)
    }
  })
  console.log(`${deletions.length} objects deleted from ${name}.`)
}

const typed = async (name: string, given: string | undefined) => {
  if (given !== undefined) return given
  if (!process.stdin.isTTY) throw new Stopped(`Nothing was deleted: without a terminal this needs --subdomain ${name}.`)
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await prompt.question(`This cannot be undone. Type the account's name (${name}): `)
  prompt.close()
  return answer.trim()
}

import { resolve } from 'node:path'
import { Stopped } from '../terminal/failure'
import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { agentsOf } from '../engine/session'
import { unknownPeople } from '../lint/rules/people/unknownPeople'
import { checkDefinitions, checkNotes } from '../lint/checkDefinitions'
import { strayFiles } from '../lint/strayFiles'
import { dropsOn, type PlanName } from '../lint/plans'
import { today } from '../definitions/today'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

export interface LintOptions {
  json?: true
  /** Also whether the people who are named are agents of the account. */
  account?: true
  plan?: PlanName
  definitions?: string
}

/** Needs no account, unless people are to be looked up there. */
export const lint = async ({ json, plan, account, definitions: folder }: LintOptions) => {
  const from = folder === undefined ? root : resolve(folder)
  const definitions = load(from)
  const day = today()
  const strangers = account ? unknownPeople(definitions, await agentsOf(folder)) : []
  const findings = [
    ...strayFiles(from),
    ...checkDefinitions(definitions, day),
    ...strangers.map(found => ({ rule: 'unknown-person', ...found }))
  ]
  const notes = checkNotes(definitions, day)
  const drops = plan ? dropsOn(plan, definitions) : []
  if (json) printJson(plan ? { findings, drops } : findings)
  else {
    for (const { rule, file, pointer, message } of findings) print([`${place(file, pointer)}: ${message} (${rule})`])
    for (const { rule, file, pointer, message } of notes)
      print([words().lint.note(`${place(file, pointer)}: ${message} (${rule})`)])
    for (const { file, pointer, why } of drops) print([words().lint.leftOut(place(file, pointer), String(plan), why)])
    if (plan && !drops.length) print([words().lint.holdsAll(plan)])
  }
  if (findings.length) throw new Stopped(words().lint.findings(findings.length))
  if (!json) print([words().lint.none()])
}

const place = (file: string, pointer: string) => `${file}${pointer && `#${pointer}`}`

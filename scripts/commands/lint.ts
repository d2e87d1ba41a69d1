import { resolve } from 'node:path'
import { Stopped } from '../terminal/failure'
import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { checkDefinitions } from '../lint/checkDefinitions'
import { strayFiles } from '../lint/strayFiles'
import { dropsOn, type PlanName } from '../lint/plans'
import { today } from '../definitions/today'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

export interface LintOptions {
  json?: true
  plan?: PlanName
  definitions?: string
}

/** Needs no account. */
export const lint = async ({ json, plan, definitions: folder }: LintOptions) => {
  const from = folder === undefined ? root : resolve(folder)
  const definitions = load(from)
  const findings = [...strayFiles(from), ...checkDefinitions(definitions, today())]
  const drops = plan ? dropsOn(plan, definitions) : []
  if (json) printJson(plan ? { findings, drops } : findings)
  else {
    for (const { rule, file, pointer, message } of findings) print([`${place(file, pointer)}: ${message} (${rule})`])
    for (const { file, pointer, why } of drops) print([words().lint.leftOut(place(file, pointer), String(plan), why)])
    if (plan && !drops.length) print([words().lint.holdsAll(plan)])
  }
  if (findings.length) throw new Stopped(words().lint.findings(findings.length))
  if (!json) print([words().lint.none()])
}

const place = (file: string, pointer: string) => `${file}${pointer && `#${pointer}`}`

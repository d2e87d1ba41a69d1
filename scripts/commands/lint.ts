import { Stopped } from '../lib/failure'
import { load } from '../lib/load'
import { root } from '../lib/root'
import { checkDefinitions } from '../lib/rules/checkDefinitions'
import { today } from '../lib/today'

/** Needs no account. */
export const lint = async (options: { json?: true }) => {
  const findings = checkDefinitions(load(root), today())
  if (options.json) console.log(JSON.stringify(findings, null, 2))
  else for (const { file, message } of findings) console.log(`${file}: ${message}`)
  if (findings.length) throw new Stopped(`${findings.length} findings.`)
  if (!options.json) console.log('No findings.')
}

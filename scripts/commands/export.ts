import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { exportAccount } from '../lib/export/exportAccount'
import { Stopped } from '../lib/failure'
import { openAccount } from '../lib/session'
import { everything, takeSnapshot } from '../lib/snapshot'
import { writeState } from '../lib/state'

/** Writes the account as definitions, with the key map beside them, so that a plan from there finds nothing to do. */
export const exportCommand = async (options: { out: string; json?: true }) => {
  const out = resolve(options.out)
  if (existsSync(out) && readdirSync(out).length) throw new Stopped(`${out} is not empty.`)
  const { client, name, state } = openAccount(process.env)
  const snapshot = await takeSnapshot(client, everything)
  const { files, state: map, left } = exportAccount(snapshot, state)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), `${JSON.stringify(content, null, 2)}\n`)
  }
  writeState(join(out, '.consultoria', `${name}.json`), map)
  const { skipped } = snapshot
  if (options.json) console.log(JSON.stringify({ files: [...files.keys()], left, skipped }, null, 2))
  else {
    for (const { type, answer } of skipped)
      console.log(`  skipped: ${type}, which the account's plan or the token's rights are without (${answer})`)
    for (const sentence of left) console.log(`  left out: ${sentence}`)
    console.log(`${files.size} files in ${options.out}; compare with: plan --definitions ${options.out}`)
  }
}

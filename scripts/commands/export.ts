import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { exportAccount } from '../engine/export/exportAccount'
import { shellWord } from '../terminal/shellWord'
import { Stopped } from '../terminal/failure'
import { joinAccount, openAccount } from '../engine/session'
import { everything, takeSnapshot } from '../engine/snapshot'
import { writeState } from '../engine/state'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

/** Writes the account as definitions, with the key map beside them, so that a plan from there finds nothing to do. */
export const exportCommand = async (options: { out: string; json?: true }) => {
  const out = resolve(options.out)
  if (existsSync(out) && readdirSync(out).length) throw new Stopped(words().taking.notEmpty(out))
  const session = openAccount(process.env)
  const { client, name, state } = session
  await joinAccount(session)
  const snapshot = await takeSnapshot(client, everything)
  const { files, state: map, left } = exportAccount(snapshot, state)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), `${JSON.stringify(content, null, 2)}\n`)
  }
  writeState(join(out, '.consultoria', `${name}.json`), map)
  const { skipped } = snapshot
  if (options.json) printJson({ files: [...files.keys()], left, skipped })
  else {
    for (const { type, answer } of skipped) print([`  ${words().taking.skipped(type, answer)}`])
    for (const sentence of left) print([`  ${words().taking.leftOut(sentence)}`])
    print([words().taking.written(files.size, shellWord(options.out))])
  }
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { intoOrder, place, placesOf } from '../engine/adopt/intoOrder'
import { type Adopted, inTheWay, planAdoption } from '../engine/adopt/planAdoption'
import { confirm } from '../terminal/confirm'
import { desiredResources } from '../engine/plan/desired'
import { orderPath } from '../engine/export/definitionOf'
import { Stopped } from '../terminal/failure'
import { print, printJson } from '../terminal/output'
import { asOnlyRun, type TurnOptions } from '../engine/lock/onlyRun'
import { madeByUs } from './turn'
import { joinAccount, openSession } from '../engine/session'
import { everything, takeSnapshot } from '../engine/snapshot'
import { remember, type State } from '../engine/state'
import { accountToday } from '../definitions/today'
import { resourceTypes } from '../resources/all'
import type { TypeName } from '../resources/resource'
import { type Raw, text } from '../zendesk/wire'
import { words } from '../terminal/language'

/** Takes objects of the account over: the key map and definition files are written, nothing on the account is. */
export const adopt = async (
  typeName: string,
  wanted: string[],
  options: TurnOptions & { yes?: true; json?: true; definitions?: string }
) => {
  const types = resourceTypes.filter(one => one.name !== 'custom_object_field')
  const type = types.find(one => one.name === typeName)
  if (!type) throw new Stopped(words().taking.noType(typeName, types.map(one => one.name).join(', ')))
  const session = openSession(process.env, options.definitions)
  const { client, definitions, state, saveState, definitionsRoot, name, where = '' } = session
  const desired = desiredResources(definitions, await accountToday(client))
  const { records } = await joinAccount(session)
  const snapshot = await takeSnapshot(client, everything)
  const { adopted, already, problems } = planAdoption({
    type,
    wanted,
    snapshot,
    state,
    desired,
    where,
    madeHere: madeByUs(session.journalPath, records)
  })
  const at = (path: string) => join(definitionsRoot, path)
  const wrong = [...problems, ...inTheWay(adopted, at)]
  if (wrong.length) throw new Stopped(wrong)
  if (!options.json) {
    for (const sentence of already) print([`= ${sentence}`])
    for (const one of adopted)
      print([
        one.file ? `+ ${one.file.path}` : `= ${words().taking.isId(type.name, one.key, one.id)}`,
        ...one.others.map(({ id, ours }) => `  ${words().lock[ours ? 'twinLeaves' : 'twinStays'](type.name, id)}`)
      ])
  }
  if (adopted.length) {
    await confirm(words().taking.takeOver(adopted.length, name), options.yes)
    await asOnlyRun(session, 'adopt', options, async () => {
      for (const one of adopted) write(type.name, one, state, snapshot.lists.get(type.name) ?? [], at)
      saveState()
    })
  }
  if (options.json) printJson({ adopted: adopted.map(({ key, id, file }) => ({ type: type.name, key, id, file: file?.path ?? null })), already }) // prettier-ignore
}

const write = (type: TypeName, one: Adopted, state: State, list: readonly Raw[], at: (path: string) => string) => {
  const { key, id, createdAt, file, parts } = one
  if (file) {
    mkdirSync(dirname(at(file.path)), { recursive: true })
    writeFileSync(at(file.path), `${JSON.stringify(file.content, null, 2)}\n`)
    const order = orderPath[type]
    const raw = list.find(each => text(each.id) === id)
    if (order && raw) putInOrder(at(order), key, raw, type, state, list)
  }
  // What we made once is no less of our making for having its definition back.
  for (const other of one.others)
    if (other.ours) remember(state, type, `${key}__twin_${other.id}`, { id: other.id, createdAt: other.createdAt })
  if (state.resources[type]?.[key]?.id === id) return
  remember(state, type, key, { id, createdAt, ...(one.ours ? {} : { adopted: true }) })
  for (const part of parts)
    remember(state, 'custom_object_field', part.key, { id: part.id, createdAt: part.createdAt, adopted: true })
}

/** Optional orders stay unsaid. */
const putInOrder = (path: string, key: string, raw: Raw, type: TypeName, state: State, list: readonly Raw[]) => {
  const keys: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
  if (!Array.isArray(keys)) return
  const order = intoOrder(keys.map(text), { key, ...place(type, raw) }, placesOf(type, state, list))
  writeFileSync(path, `${JSON.stringify(order, null, 2)}\n`)
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { confirm } from '../lib/confirm'
import { definitionPath, orderPath } from '../lib/export/definitionOf'
import { exportAccount, looseIds } from '../lib/export/exportAccount'
import { Stopped } from '../lib/failure'
import { openAccount } from '../lib/session'
import { everything, takeSnapshot } from '../lib/snapshot'
import { remember } from '../lib/state'
import { resourceTypes } from '../lib/types/all'

/** Takes objects of the account over into the definitions: their files are written, nothing on the account is. */
export const adopt = async (typeName: string, wanted: string[], options: { yes?: true; definitions?: string }) => {
  const type = resourceTypes.find(one => one.name === typeName && one.name !== 'custom_object_field')
  if (!type)
    throw new Stopped(`There is no type "${typeName}": one of ${resourceTypes.map(one => one.name).join(', ')}.`)
  const { client, state, saveState, definitionsRoot, name } = openAccount(process.env, options.definitions)
  const snapshot = await takeSnapshot(client, everything)
  const exported = exportAccount(snapshot, state)
  const objects = snapshot.lists.get(type.name) ?? []
  const chosen = wanted.map(word => {
    const found = objects.filter(raw => type.id(raw) === word || type.identity(raw) === word)
    const [only] = found
    if (!only || found.length > 1)
      throw new Stopped(
        found.length
          ? `${found.length} ${type.name}s are called "${word}" (ids ${found.map(type.id).join(', ')}): name one by its id.`
          : `The account has no ${type.name} "${word}".`
      )
    const key = Object.entries(exported.state.resources[type.name] ?? {}).find(
      ([, { id }]) => id === type.id(only)
    )?.[0]
    const content = key === undefined ? undefined : exported.files.get(definitionPath(type.name, key))
    if (key === undefined || content === undefined)
      throw new Stopped(
        exported.left.find(one => one.includes(`(id ${type.id(only)})`)) ?? `${word} is nobody's to define.`
      )
    const path = definitionPath(type.name, key)
    if (existsSync(join(definitionsRoot, path))) throw new Stopped(`${path} is there already.`)
    return { key, content, path }
  })
  for (const { path, content } of chosen) {
    console.log(`+ ${path}`)
    const loose = looseIds(content)
    if (loose.length)
      console.log(`  it names ticket fields without a definition: adopt ticket_field ${loose.join(' ')}`)
  }
  await confirm(`Take these over from ${name}?`, options.yes)
  for (const { key, path, content } of chosen) {
    const entry = exported.state.resources[type.name]?.[key]
    mkdirSync(dirname(join(definitionsRoot, path)), { recursive: true })
    writeFileSync(join(definitionsRoot, path), `${JSON.stringify(content, null, 2)}\n`)
    appendToOrder(join(definitionsRoot, orderPath[type.name] ?? ''), type.name in orderPath, key)
    if (entry) remember(state, type.name, key, entry)
  }
  saveState()
}

const appendToOrder = (path: string, ordered: boolean, key: string) => {
  if (!ordered || !existsSync(path)) return
  const keys: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (Array.isArray(keys)) writeFileSync(path, `${JSON.stringify([...keys, key], null, 2)}\n`)
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stopped } from '../terminal/failure'
import { appFolder } from '../package/buildApp'
import { foreignLines } from '../terminal/safeText'
import { type Raw, record, records, text } from '../zendesk/wire'
import { tokenSource } from '../zendesk/authorization'
import type { Account } from '../zendesk/credentials'
import { ZendeskError } from '../zendesk/errors'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { AccountMap } from './accountMap'
import { appIdIn, readAppConfig, writeAppConfig } from './appConfig'
import { type Installation, install, installations, writeSettings, onlyOurs } from './installation'
import { zcli } from './zcli'
import { words } from '../terminal/language'

interface DeployInput {
  account: Account
  client: ZendeskClient
  /** Where this account's app id is kept between deploys. */
  configPath: string
  map: AccountMap
}

interface Manifest {
  name: string
  parameters: { name: string; default: unknown }[]
}

const readManifest = (): Manifest => {
  const path = join(appFolder, 'manifest.json')
  if (!existsSync(path)) throw new Stopped(words().commands.notBuilt())
  const raw = record(JSON.parse(readFileSync(path, 'utf8')))
  const parameters = records(raw.parameters).map(one => ({ name: text(one.name), default: one.default ?? '' }))
  return { name: text(raw.name), parameters }
}

/** Uploads the built app with zcli, makes sure that it is installed, and writes its settings last. */
export const deployApp = async ({ account, client, configPath, map }: DeployInput): Promise<Installation> => {
  const manifest = readManifest()
  const before = await installations(client)
  const recorded = await existingApp(client, appIdIn(configPath))
  const known = recorded ? before.find(one => one.appId === recorded) : onlyOurs(before, manifest.name)
  const existing = recorded ?? known?.appId
  const settings = settingsFor(manifest, known?.settings ?? record(readAppConfig(configPath).parameters), map)

  // zcli asks for every setting it is not given, and overwrites the live ones with what it is given.
  const distConfig = join(appFolder, 'zcli.apps.config.json')
  writeAppConfig(distConfig, { ...(existing ? { app_id: Number(existing) } : {}), parameters: settings })
  const command = existing ? 'apps:update' : 'apps:create'
  const { output } = await zcli(command, appFolder, account, () => tokenSource(account, fetch).header())
  const appId = existing ?? appIdIn(distConfig)
  if (!appId) throw saying(words().commands.zcliMadeNone(command), output)
  writeAppConfig(configPath, { ...readAppConfig(configPath), app_id: Number(appId) })
  // The settings may hold secrets: only the id stays on this machine.
  writeAppConfig(distConfig, { app_id: Number(appId) })

  const installed = (await installations(client)).find(one => one.appId === appId)
  const named = { name: manifest.name, ...settings }
  if (installed) await writeSettings(client, installed.id, named)
  else await install(client, appId, named)
  return checked(await installations(client), appId, map, output)
}

/** The id in the file may be of an account that was set up anew since. */
const existingApp = async (client: ZendeskClient, appId: string | null): Promise<string | null> => {
  if (!appId) return null
  try {
    await client.send('GET', `/apps/${appId}`)
    return appId
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return null
    throw error
  }
}

/** What the account's administrators set stays; a setting nobody set gets the manifest's default. */
const settingsFor = (manifest: Manifest, live: Raw, map: AccountMap): Raw =>
  Object.fromEntries(
    manifest.parameters.map(({ name, default: otherwise }) => [
      name,
      name === 'account_map' ? JSON.stringify(map) : (live[name] ?? otherwise)
    ])
  )

/** What is wrong, and what zcli said of it. */
const saying = (sentence: string, output: string) => new Stopped([sentence, ...foreignLines(output)])

/** zcli's exit code says nothing: the account does. */
const checked = (all: Installation[], appId: string, map: AccountMap, output: string): Installation => {
  const installed = all.find(one => one.appId === appId)
  if (!installed) throw saying(words().commands.notInstalled(appId), output)
  if (!installed.enabled) throw saying(words().commands.disabled(appId, installed.id), output)
  if (text(installed.settings.account_map) !== JSON.stringify(map))
    throw saying(words().commands.mapNotKept(installed.id), output)
  return installed
}

import type { Desk } from '../desk'
import type { App, AppInstallation } from '../tables/apps'
import type { AppLocation, AppManifest } from './manifest'

export interface InstalledApp {
  installationId: number
  appId: number
  /** As the installation calls it, else the app's own name. */
  name: string
  version: string
  manifest: AppManifest
  translations: App['translations']
  /** Location name → page, in Support. */
  locations: Record<string, AppLocation>
  /** Without secure ones: an app never sees those. */
  settings: Record<string, unknown>
}

/** Settings as they may be shown: values of secure parameters stay with the account. */
export function visibleSettings(app: App, installation: AppInstallation): Record<string, unknown> {
  const secret = new Set(app.manifest.parameters.filter(parameter => parameter.secure).map(({ name }) => name))
  return Object.fromEntries(Object.entries(installation.settings).filter(([name]) => !secret.has(name)))
}

/** The apps people see in the workspace: installed in Support and switched on. */
export function installedApps(desk: Desk): InstalledApp[] {
  return desk.tables.appInstallations.find({ where: { product: 'support' } }).flatMap(installation => {
    const app = desk.tables.apps.get(installation.app_id)
    if (!app || !installation.enabled) return []
    const settings = visibleSettings(app, installation)
    const called = settings['title'] ?? settings['name']
    return [
      {
        installationId: installation.id,
        appId: app.id,
        name: typeof called === 'string' ? called : app.name,
        version: app.version,
        manifest: app.manifest,
        translations: app.translations,
        locations: app.manifest.location['support'] ?? {},
        settings
      }
    ]
  })
}

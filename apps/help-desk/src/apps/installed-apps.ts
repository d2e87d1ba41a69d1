import type { Desk } from '../desk'
import type { App, AppInstallation } from '../tables/apps'
import { uniqueSlugs } from './app-slug'
import type { AppLocation } from './manifest'
import { readAsset } from './read-asset'

/** What the workspace needs to show an app, and its frames are told. */
interface InstalledApp {
  installationId: number
  appId: number
  name: string
  /** The name above the frame: the installation's own, else the translated one. */
  title: string
  version: string
  /** Its name in the address of its nav-bar page. */
  slug: string
  /** The file of its icon in the nav bar, if the zip has one. */
  navBarIcon: string | null
  /** Where its files are. */
  folder: string
  /** Location name → page, in Support. */
  locations: Record<string, AppLocation>
  /** Without secure ones: an app never sees those. */
  settings: Record<string, unknown>
}

const navBarIcon = 'assets/icon_nav_bar.svg'

/** Settings as they may be shown: values of secure parameters stay with the account. */
export function visibleSettings(app: App, installation: AppInstallation): Record<string, unknown> {
  const secret = new Set(app.manifest.parameters.filter(parameter => parameter.secure).map(({ name }) => name))
  return Object.fromEntries(Object.entries(installation.settings).filter(([name]) => !secret.has(name)))
}

function titleOf(app: App, settings: Record<string, unknown>): string {
  const { translations } = app
  const names = [settings['title'], settings['name'], translations['pt-br']?.['name'], translations['en']?.['name']]
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? app.name
}

/** The apps people see in the workspace: installed in Support and switched on. */
export function installedApps(desk: Desk): InstalledApp[] {
  const apps = desk.tables.appInstallations.find({ where: { product: 'support' } }).flatMap(installation => {
    const app = desk.tables.apps.get(installation.app_id)
    if (!app || !installation.enabled) return []
    const settings = visibleSettings(app, installation)
    return [
      {
        installationId: installation.id,
        appId: app.id,
        name: app.name,
        title: titleOf(app, settings),
        version: app.version,
        navBarIcon: readAsset(desk, app.id, navBarIcon) ? navBarIcon : null,
        folder: `/__apps/${app.id}/${app.upload_id}/`,
        locations: app.manifest.location['support'] ?? {},
        settings
      }
    ]
  })
  const slugs = uniqueSlugs(apps)
  return apps.map(app => ({ ...app, slug: slugs.get(app.installationId) ?? '' }))
}

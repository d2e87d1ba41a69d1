import { isRecord, textOf, type JsonRecord } from '../../input'
import type { AppFiles } from '../app-zip'

const LOCATIONS: Readonly<Record<string, readonly string[]>> = {
  support: [
    'top_bar',
    'nav_bar',
    'ticket_sidebar',
    'new_ticket_sidebar',
    'user_sidebar',
    'organization_sidebar',
    'background',
    'modal',
    'ticket_editor',
    'system_top_bar'
  ],
  chat: ['chat_sidebar', 'main_panel', 'background'],
  sell: [
    'deal_card',
    'person_card',
    'company_card',
    'lead_card',
    'background',
    'modal',
    'dashboard',
    'note_editor',
    'call_log_editor',
    'email_editor',
    'top_bar'
  ]
}

function urlProblem(url: string, files: AppFiles): string | undefined {
  if (url.includes('{{setting.')) return undefined
  if (url.startsWith('assets/')) return files.has(url.replace(/[?#].*$/, '')) ? undefined : `${url} does not exist`
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url)
    if (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost')) return undefined
  }
  return `${url} is not a https address or a file in assets/`
}

function placeProblem(product: string, name: string, place: unknown, files: AppFiles): (string | undefined)[] {
  if (!LOCATIONS[product]?.includes(name)) return [`${name} is an invalid location for ${product}`]
  const url = isRecord(place) ? textOf(place['url']) : textOf(place)
  if (url === undefined || url === '') return name === 'background' || name === 'modal' ? [] : [`${name} has no url`]
  const flexible = isRecord(place) ? place['flexible'] : undefined
  return [
    urlProblem(url, files),
    flexible === undefined || typeof flexible === 'boolean' ? undefined : `${name}: flexible must be a boolean`
  ]
}

/** What is wrong with where a manifest puts the app: product → location → page. */
export function checkLocations(manifest: JsonRecord, files: AppFiles): string[] {
  const location = manifest['location']
  if (!isRecord(location)) return ['location must be an object of products']
  return Object.entries(location)
    .flatMap(([product, places]) => {
      if (!(product in LOCATIONS)) return [`${product} is an invalid host for locations`]
      if (!isRecord(places)) return [`${product} must be an object of locations`]
      return Object.entries(places).flatMap(([name, place]) => placeProblem(product, name, place, files))
    })
    .filter(text => text !== undefined)
}

/** What Zendesk has and this workspace has no place for: refused with a sentence of its own, not as a path nobody knows. */
interface ZafRefusal {
  verb: 'invoke'
  path: string
  reason: string
  source: string
}

const support = 'https://developer.zendesk.com/api-reference/apps/apps-support-api'

export const zafRefusals: readonly ZafRefusal[] = [
  {
    verb: 'invoke',
    path: 'popover',
    reason: 'popover is for apps in the top bar, and this workspace has none there',
    source: `${support}/top_bar/`
  },
  {
    verb: 'invoke',
    path: 'preloadPane',
    reason: 'preloadPane is not offered here: a nav bar app loads when it is first opened',
    source: `${support}/top_bar/`
  },
  ...['appsTray.show', 'appsTray.hide'].map(path => ({
    verb: 'invoke' as const,
    path,
    reason: 'appsTray is not offered here: the apps panel is always open',
    source: `${support}/ticket_sidebar/`
  }))
]

export const refusalOf = (verb: string, path: string): string | undefined =>
  zafRefusals.find(row => row.verb === verb && row.path === path)?.reason

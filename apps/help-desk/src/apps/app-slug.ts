/** An app's name in the address of its nav-bar page. https://developer.zendesk.com/api-reference/apps/apps-support-api/nav_bar/ */
export function appSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Names are unique on Zendesk: of several alike, and where nothing is left of a name, the installation's number tells which. */
export function uniqueSlugs(apps: readonly { installationId: number; title: string }[]): Map<number, string> {
  const taken = new Map<string, number>()
  for (const { installationId, title } of apps) {
    const slug = appSlug(title)
    const free = slug !== '' && !taken.has(slug)
    taken.set(free ? slug : [slug, installationId].filter(part => part !== '').join('-'), installationId)
  }
  return new Map([...taken].map(([slug, id]) => [id, slug]))
}

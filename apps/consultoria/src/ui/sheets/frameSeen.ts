/** What support asks for of the frame: its sandbox is documented nowhere, and most of it cannot be seen without a prompt. */
interface FrameSeen {
  /** `null`: the frame has no origin of its own to keep anything under. */
  origin: string
  framed: boolean
  storage: boolean
  cookies: boolean
  /** What the page above lets through, of what the app may ask for; null where the browser does not tell. */
  allowed: string[] | null
  /** How the last tab that the app opened was received. */
  popups: 'opened' | 'blocked' | 'untried'
  /** Seen only by whoever presses: each of them shows something. */
  unseen: ['downloads', 'modals', 'print']
}

const asked = ['clipboard-read', 'clipboard-write', 'fullscreen', 'storage-access', 'microphone', 'camera'] as const

interface Policy {
  allowedFeatures: () => string[]
}

const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'object' &&
  value !== null &&
  'allowedFeatures' in value &&
  typeof value.allowedFeatures === 'function'

const reads = (work: () => unknown): boolean => {
  try {
    return Boolean(work())
  } catch {
    return false
  }
}

/** Asks for nothing: no download, no dialog, no tab is tried. */
export const frameSeen = (scope: Window = window): FrameSeen => {
  const policy: unknown =
    Reflect.get(scope.document, 'permissionsPolicy') ?? Reflect.get(scope.document, 'featurePolicy')
  const last = scope.performance.getEntriesByType('mark').findLast(({ name }) => name.startsWith('tab '))
  return {
    origin: scope.origin,
    framed: scope.parent !== scope,
    storage: reads(() => scope.localStorage),
    cookies: reads(() => scope.navigator.cookieEnabled),
    allowed: isPolicy(policy) ? asked.filter(name => policy.allowedFeatures().includes(name)) : null,
    popups: last?.name === 'tab opened' ? 'opened' : last ? 'blocked' : 'untried',
    unseen: ['downloads', 'modals', 'print']
  }
}

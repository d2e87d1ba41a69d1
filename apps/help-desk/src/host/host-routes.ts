import type { Api } from '../api'

/** Workspace pages, app frames, live updates. */
export function hostRoutes(_api: Api): void {}

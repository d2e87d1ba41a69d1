import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { AppManifest } from '../apps/manifest'
import { Collection } from '../store/collection'

/** A zip as it was sent, byte for byte. */
interface AppUpload {
  id: number
  filename: string
  base64: string
  created_at: string
}

export interface App {
  id: number
  name: string
  upload_id: number
  version: string
  manifest: AppManifest
  /** Default and translated texts: locale → the object under `app`. */
  translations: Record<string, Record<string, unknown>>
  /** It carries a requirements.json. */
  requirements: boolean
  created_at: string
  updated_at: string
}

export interface AppInstallation {
  id: number
  app_id: number
  product: string
  enabled: boolean
  settings: Record<string, unknown>
  /** The version is being set up while a job with this id is under way. */
  pending_job_id: string | null
  created_at: string
  updated_at: string
}

export interface AppJob {
  id: string
  status: 'queued' | 'working' | 'completed' | 'failed'
  message: string
  app_id: number | null
}

export function appTables(db: DatabaseSyncInstance) {
  return {
    appUploads: new Collection<AppUpload>(db, { name: 'app_uploads', firstId: 1001 }),
    apps: new Collection<App>(db, { name: 'apps', firstId: 900_001, indexes: { name: a => a.name } }),
    appInstallations: new Collection<AppInstallation>(db, {
      name: 'app_installations',
      firstId: 369_000_000_001,
      indexes: { app_id: i => i.app_id, product: i => i.product }
    }),
    appJobs: new Collection<AppJob>(db, { name: 'app_jobs' })
  }
}

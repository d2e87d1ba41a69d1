import { randomUUID } from 'node:crypto'
import type { Desk } from '../desk'
import type { App, AppJob } from '../tables/apps'
import { validateApp, type CheckedApp } from './validation/validate-app'

function nameOf({ manifest, translations }: CheckedApp, given: string | undefined): string {
  const texts = translations[manifest.defaultLocale] ?? translations['en'] ?? {}
  const translated = texts['name']
  return given ?? manifest.name ?? (typeof translated === 'string' ? translated : 'App')
}

/** Makes an uploaded package an app, or the next version of one. What the validator refuses fails the job. */
export function deployApp(desk: Desk, uploadId: number, target: { name?: string | undefined; app?: App }): AppJob {
  const { apps, appJobs, appUploads } = desk.tables
  const job = (outcome: Pick<AppJob, 'status' | 'message' | 'app_id'>) =>
    appJobs.insert({ id: randomUUID().replaceAll('-', ''), ...outcome })
  const upload = appUploads.get(uploadId)
  if (!upload) return job({ status: 'failed', message: `Upload ${uploadId} was not found`, app_id: null })
  const checked = validateApp(Buffer.from(upload.base64, 'base64'))
  if ('errors' in checked) return job({ status: 'failed', message: checked.errors.join('\n'), app_id: null })
  const { manifest, translations } = checked.app
  const now = desk.clock.stamp()
  const facts = {
    upload_id: upload.id,
    version: manifest.version ?? '1.0',
    manifest,
    translations,
    requirements: checked.app.requirements,
    updated_at: now
  }
  const app = target.app
    ? apps.update(target.app.id, facts)
    : apps.insert({ ...facts, name: nameOf(checked.app, target.name), created_at: now })
  desk.events.emit('apps', {})
  return job({ status: 'completed', message: 'Successfully created', app_id: app.id })
}

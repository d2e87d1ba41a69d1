import { deployApp } from '../../apps/deploy-app'
import { validateApp } from '../../apps/validation/validate-app'
import { idParam, readBody, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { ApiError, invalid, notFound } from '../../http/api-error'
import { attributes, id, text } from '../../http/shape'
import { textOf, wholeOf } from '../../input'
import type { App } from '../../tables/apps'

/** The file of a multipart form. @throws 400 when it is not there. */
async function sentFile(c: Call, name: string): Promise<File> {
  const form = await c.req.formData().catch(() => undefined)
  const file = form?.get(name)
  if (file instanceof File) return file
  throw new ApiError(400, { error: 'BadRequest', description: `No file was sent as ${name}` })
}

function appAnswer(app: App) {
  const { manifest } = app
  return {
    id: app.id,
    name: app.name,
    version: app.version,
    framework_version: manifest.frameworkVersion ?? null,
    default_locale: manifest.defaultLocale,
    author_name: manifest.author.name ?? null,
    author_email: manifest.author.email ?? null,
    visibility: manifest.private ? 'private' : 'public',
    owner_id: 1,
    state: 'published',
    installable: true,
    single_install: manifest.singleInstall,
    marketing_only: false,
    locations: Object.values(manifest.location).flatMap(places => Object.keys(places)),
    products: Object.keys(manifest.location),
    parameters: manifest.parameters.map((parameter, position) => ({ ...parameter, position })),
    created_at: app.created_at,
    updated_at: app.updated_at
  }
}

function appOf(c: Call): App {
  requireAgent(c)
  const app = c.get('desk').tables.apps.get(idParam(c))
  if (!app) throw notFound()
  return app
}

async function uploadId(c: Call): Promise<{ id: number; name: string | undefined }> {
  const body = await readBody(c, attributes({ upload_id: id, name: text }))
  const upload = wholeOf(body['upload_id'])
  if (upload === undefined)
    throw new ApiError(422, { error: 'RecordInvalid', description: 'upload_id cannot be blank' })
  if (!c.get('desk').tables.appUploads.get(upload)) throw invalid('upload_id', 'Upload: does not exist')
  return { id: upload, name: textOf(body['name']) }
}

/** Uploading and deploying, exactly as the command line tool calls it. */
export function packageRoutes(api: Api): void {
  api.post('/api/v2/apps/validate', async c => {
    requireAgent(c)
    const checked = validateApp(new Uint8Array(await (await sentFile(c, 'file')).arrayBuffer()))
    if ('errors' in checked) throw new ApiError(422, { error: 'RecordInvalid', description: checked.errors.join('\n') })
    return c.json({})
  })

  api.post('/api/v2/apps/uploads', async c => {
    requireAdmin(c)
    const { tables, clock } = c.get('desk')
    const file = await sentFile(c, 'uploaded_data')
    const base64 = Buffer.from(await file.arrayBuffer()).toString('base64')
    const upload = tables.appUploads.insert({ filename: file.name, base64, created_at: clock.stamp() })
    return c.json({ id: upload.id }, 201)
  })

  // The tool itself leaves /v2 out when it creates an app.
  for (const path of ['/api/apps', '/api/v2/apps'])
    api.post(path, async c => {
      requireAdmin(c)
      const { id, name } = await uploadId(c)
      return c.json({ job_id: deployApp(c.get('desk'), id, { name }).id }, 202)
    })

  api.get('/api/v2/apps/job_statuses/:job', c => {
    requireAgent(c)
    const job = c.get('desk').tables.appJobs.get(c.req.param('job'))
    if (!job) throw notFound()
    return c.json(job)
  })

  for (const path of ['/api/v2/apps', '/api/v2/apps/owned'])
    api.get(path, c => {
      requireAgent(c)
      return c.json({ apps: c.get('desk').tables.apps.find().map(appAnswer) })
    })

  api.get('/api/v2/apps/:id{[0-9]+}', c => c.json(appAnswer(appOf(c))))

  api.put('/api/v2/apps/:id{[0-9]+}', async c => {
    requireAdmin(c)
    const app = appOf(c)
    const { id } = await uploadId(c)
    return c.json({ job_id: deployApp(c.get('desk'), id, { app }).id }, 202)
  })

  api.delete('/api/v2/apps/:id{[0-9]+}', c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const app = appOf(c)
    const { apps, appInstallations } = desk.tables
    desk.transaction(() => {
      for (const one of appInstallations.find({ where: { app_id: app.id } })) appInstallations.delete(one.id)
      apps.delete(app.id)
      desk.events.emit('apps', {})
    })
    return c.body(null, 204)
  })
}

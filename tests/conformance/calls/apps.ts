import { strToU8, zipSync } from 'fflate'
import type { Json, Walk } from './walk'

const json = (value: unknown) => strToU8(JSON.stringify(value))

/** A small app: its bytes are all the account asks for. */
const tinyApp = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync({
      'manifest.json': json({
        author: { name: 'T' },
        defaultLocale: 'en',
        frameworkVersion: '2.0',
        location: { support: { ticket_sidebar: 'assets/iframe.html' } }
      }),
      'translations/en.json': json({ app: { name: 'Tiny' } }),
      'assets/iframe.html': strToU8('<p>hi</p>')
    })
  )

/** Files go as a form, which the walk's own calls cannot. */
async function send({ account, exchanges }: Walk, path: string, name: string): Promise<Json> {
  const form = new FormData()
  form.set(name, new File([tinyApp()], 'app.zip'))
  const authorization = `Basic ${Buffer.from('admin@consultoria.example/token:local').toString('base64')}`
  const request = new Request(account.desk.url + path, { method: 'POST', body: form, headers: { authorization } })
  const response = await account.desk.fetch(request)
  const answer = (await response.json()) as Json
  exchanges.push({ method: 'POST', row: path, path, body: undefined, as: '', status: response.status, answer })
  if (!response.ok) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`)
  return answer
}

export async function appWrites(walk: Walk): Promise<() => Promise<void>> {
  const { account, call, known } = walk
  await send(walk, '/api/v2/apps/validate', 'file')
  const { id: upload_id } = await send(walk, '/api/v2/apps/uploads', 'uploaded_data')
  const { job_id } = await call('POST /api/apps', { body: { upload_id, name: 'Tiny' } })
  known.set('job_statuses/', String(job_id))
  await call('POST /api/v2/apps', { body: { upload_id, name: 'Tiny 2' } })
  const [app] = account.desk.tables.apps.find()
  known.set('apps/', String(app?.id))
  await call('PUT /api/v2/apps/{id}', { body: { upload_id } })
  known.set('product', 'v2')
  const made = await call('POST /api/{product}/apps/installations', { body: { app_id: app?.id, settings: { name: 'Tiny' } } })
  known.set('installations/', String(made['id']))
  await call('PUT /api/{product}/apps/installations/{id}', { body: { settings: { title: 'T' }, enabled: true } })
  const token = { grant_type: 'client_credentials', client_id: 'local_client', client_secret: 'local_secret', scope: 'read', expires_in: 600 }
  await call('POST /oauth/tokens', { body: token })
  return async () => {
    await call('DELETE /api/{product}/apps/installations/{id}')
    await call('DELETE /api/v2/apps/{id}')
  }
} // prettier-ignore

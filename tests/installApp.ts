import type { Account } from './account'

const admin = `Basic ${btoa('admin@consultoria.example/token:local')}`

/**
 * Installs a zip through the endpoints the command line tool uses.
 * @returns the id of the installation
 */
export async function installApp(
  { url, call }: Pick<Account, 'url' | 'call'>,
  zip: Uint8Array<ArrayBuffer>,
  settings: { name: string } & Record<string, string>
): Promise<string> {
  const { name } = settings
  const file = new FormData()
  file.append('uploaded_data', new Blob([zip]), 'app.zip')
  const sent = await fetch(`${url.replace('localhost', '127.0.0.1')}/api/v2/apps/uploads.json`, {
    method: 'POST',
    headers: { authorization: admin },
    body: file
  })
  if (!sent.ok) throw new Error(`${name} was not uploaded: ${sent.status} ${await sent.text()}`)
  const { id } = (await sent.json()) as { id: number }
  const { job_id } = await call('POST', '/api/apps.json', { upload_id: id, name })
  const job = await call('GET', `/api/v2/apps/job_statuses/${String(job_id)}.json`)
  if (job['status'] !== 'completed') throw new Error(`${name} was not deployed: ${JSON.stringify(job)}`)
  const body = { app_id: String(job['app_id']), settings }
  return String((await call('POST', '/api/support/apps/installations.json', body))['id'])
}

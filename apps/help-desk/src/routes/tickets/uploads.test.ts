import { beforeEach, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'

interface Upload {
  upload: { token: string; attachments: { id: number; file_name: string; content_url: string; size: number }[] }
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const carla = 'carla@aurora.example'
const send = async (text: string, name: string, type = 'text/plain', token = '') => {
  const query = `filename=${encodeURIComponent(name)}${token && `&token=${token}`}`
  const response = await account.desk.fetch(
    new Request(`${account.desk.url}/api/v2/uploads?${query}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${carla}/token:local`)}`, 'content-type': type },
      body: text
    })
  )
  return { status: response.status, body: (await response.json()) as Upload }
}
const reply = (uploads: string[]) =>
  account.as(carla)('PUT', `requests/${account.ticket('demo-phone')}`, {
    request: { comment: { body: 'Segue', uploads } }
  })
const download = (url: string) => account.desk.fetch(new Request(url))

it('attaches what was sent to the comment that names it, once', async () => {
  const first = await send('a;b', 'notas.csv', 'text/csv')
  expect(first.status).toBe(201)
  const { token } = first.body.upload
  const second = await send('oi', 'leia-me.txt', 'text/plain', token)
  expect(second.body.upload).toMatchObject({ token, attachments: [{ size: 3 }, { file_name: 'leia-me.txt' }] })
  expect((await reply([token])).status).toBe(200)
  expect((await reply([token])).status).toBe(422)
  const files = [{ file_name: 'notas.csv', content_type: 'text/csv', size: 3 }, { file_name: 'leia-me.txt' }]
  const id = account.ticket('demo-phone')
  const seen = await account.as(carla)<{ comments: object[] }>('GET', `requests/${id}/comments`)
  expect(seen.body.comments.at(-1)).toMatchObject({ attachments: files })
  const audits = await account.as('ana.senior')<{ audits: { events: object[] }[] }>('GET', `tickets/${id}/audits`)
  expect(audits.body.audits.at(-1)?.events[0]).toMatchObject({ type: 'Comment', attachments: files })
})

it('hands a file out to who has its address, as something to save unless it is an image', async () => {
  const page = (await send('<script>1</script>', 'a.html', 'text/html')).body.upload.attachments[0]
  const answer = await download(page?.content_url ?? '')
  expect(await answer.text()).toBe('<script>1</script>')
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.html")
  const picture = (await send('x', 'ç.png', 'image/png')).body.upload.attachments[0]
  const shown = await download(picture?.content_url ?? '')
  expect(shown.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''%C3%A7.png")
  expect((await download(`${account.desk.url}/attachments/token/nobody-knows/`)).status).toBe(404)
})

it('forgets an upload that is deleted or an hour old', async () => {
  const { token } = (await send('a', 'a.txt')).body.upload
  expect((await account.as(carla)('DELETE', `uploads/${token}`)).status).toBe(204)
  expect((await account.as(carla)('DELETE', `uploads/${token}`)).status).toBe(404)
  const late = (await send('a', 'a.txt')).body.upload.token
  await account.as('admin')('PUT', '/__control/clock', { advance: 'PT61M' })
  expect((await reply([late])).status).toBe(422)
})

it('asks for a name', async () => {
  expect((await send('a', '')).status).toBe(422)
})

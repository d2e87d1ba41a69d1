import { deleteUpload, upload } from '../../attachments/uploads'
import { notFound } from '../../http/api-error'
import { idParam, requireAgent, type Api } from '../../http/api'
import { presentAttachment } from '../../wire/attachment'

/** Shown by the browser itself; anything else is only ever saved, for it could run code on this origin. */
const shownInline = /^image\/(png|jpe?g|gif|webp)$/

/** Files: sent first, attached by the comment that names their token. */
export function uploadRoutes(api: Api): void {
  api.post('/api/v2/uploads', async c => {
    const { desk } = c.var
    const files = upload(desk, {
      name: c.req.query('filename') ?? '',
      type: c.req.header('content-type') ?? 'application/octet-stream',
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      token: c.req.query('token')
    })
    const attachments = files.map(file => presentAttachment(desk, file))
    const [first] = files
    return c.json(
      {
        upload: {
          token: first?.upload_token,
          expires_at: first?.expires_at,
          attachments,
          attachment: attachments.at(-1)
        }
      },
      201
    )
  })
  api.delete('/api/v2/uploads/:token', c => {
    if (!deleteUpload(c.get('desk'), c.req.param('token'))) throw notFound()
    return c.body(null, 204)
  })
  api.get('/api/v2/attachments/:id{[0-9]+}', c => {
    requireAgent(c)
    const file = c.get('desk').tables.attachments.get(idParam(c))
    if (!file) throw notFound()
    return c.json({ attachment: presentAttachment(c.get('desk'), file) })
  })
  // private attachments are off: who has the address may read the file
  api.get('/attachments/token/:secret', c => {
    const { attachments, attachmentFiles } = c.get('desk').tables
    const file = attachments.first({ secret: c.req.param('secret') })
    const kept = attachmentFiles.get(file?.id)
    if (!file || !kept) return c.text('Not found', 404)
    const shown = shownInline.test(file.content_type) ? 'inline' : 'attachment'
    return c.body(new Uint8Array(Buffer.from(kept.base64, 'base64')), 200, {
      'content-type': shown === 'inline' ? file.content_type : 'application/octet-stream',
      'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(file.file_name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600'
    })
  })
}

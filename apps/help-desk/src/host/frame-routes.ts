import { readAsset } from '../apps/read-asset'
import type { Api } from '../http/api'
import { builtPages, contentTypeOf, readPageFile } from './page-files'
import { offlineSdkPath, withOfflineSdk } from './sdk-address'

/**
 * The files of installed apps, on another origin than the workspace: 127.0.0.1 where that is localhost.
 * Bytes are the uploaded zip's; only the SDK's script address in HTML is rewritten.
 */
export function frameRoutes(api: Api): void {
  api.get(offlineSdkPath, async c => {
    const script = await readPageFile(builtPages, 'zaf/zaf_sdk.min.js')
    return script ? c.body(script, 200, { 'content-type': contentTypeOf('x.js') }) : c.text('Not found', 404)
  })
  api.get('/__apps/:app/:upload/*', c => {
    if (new URL(c.req.url).hostname !== '127.0.0.1') return c.text('App frames live on 127.0.0.1', 421)
    const { app, upload } = c.req.param()
    const path = decodeURIComponent(c.req.path.slice(`/__apps/${app}/${upload}/`.length))
    const asset = readAsset(c.get('desk'), Number(app), path)
    if (!asset) return c.text('Not found', 404)
    const headers = { 'content-type': asset.mime, 'cache-control': 'no-store', ...iconHeaders(asset.mime, c.req.url) }
    if (!asset.mime.startsWith('text/html')) return c.body(new Uint8Array(asset.bytes), 200, headers)
    return c.body(withOfflineSdk(new TextDecoder().decode(asset.bytes)), 200, headers)
  })
}

/** The workspace paints icons in the colour of its text, which browsers let it do with readable pictures only. */
function iconHeaders(mime: string, url: string): Record<string, string> {
  if (!mime.startsWith('image/svg')) return {}
  return { 'access-control-allow-origin': new URL(url).origin.replace('//127.0.0.1', '//localhost') }
}

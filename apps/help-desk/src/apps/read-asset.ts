import type { Desk } from '../desk'
import { readZip, type AppFiles } from './app-zip'

const MIMES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  htm: 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2'
}

/** Opened packages per account, the latest few: frames of one app ask for many files. */
const opened = new WeakMap<Desk, Map<number, AppFiles>>()
const KEPT = 4

function openedBy(desk: Desk): Map<number, AppFiles> {
  const known = opened.get(desk)
  if (known) return known
  const packages = new Map<number, AppFiles>()
  opened.set(desk, packages)
  desk.events.on('reset', () => packages.clear())
  return packages
}

function filesOf(desk: Desk, uploadId: number): AppFiles | undefined {
  const packages = openedBy(desk)
  const known = packages.get(uploadId)
  if (known) return known
  const upload = desk.tables.appUploads.get(uploadId)
  const files = upload && readZip(Buffer.from(upload.base64, 'base64'))
  const [oldest] = packages.keys()
  if (oldest !== undefined && packages.size >= KEPT) packages.delete(oldest)
  if (files) packages.set(uploadId, files)
  return files
}

interface Asset {
  bytes: Uint8Array
  mime: string
}

/** One file of an app's current version, by its path in the zip: `assets/iframe.html`. */
export function readAsset(desk: Desk, appId: number, path: string): Asset | undefined {
  const app = desk.tables.apps.get(appId)
  const bytes = app && filesOf(desk, app.upload_id)?.get(path)
  if (!bytes) return undefined
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return { bytes, mime: MIMES[extension] ?? 'application/octet-stream' }
}

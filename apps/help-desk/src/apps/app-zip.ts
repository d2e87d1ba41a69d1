import { unzipSync } from 'fflate'

export type AppFiles = ReadonlyMap<string, Uint8Array>

const END = 0x06054b50
const ENTRY = 0x02014b50
const SYMBOLIC_LINK = 0xa000

/** Names of entries that are symbolic links, read from the zip's directory. */
export function symbolicLinks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) return []
  const links: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true))
    const mode = view.getUint32(at + 38, true) >>> 16
    const start = at + 46
    if ((mode & 0xf000) === SYMBOLIC_LINK) links.push(new TextDecoder().decode(bytes.slice(start, start + (name ?? 0))))
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return links
}

/** The files of an app's zip by path; undefined when it is no zip. */
export function readZip(bytes: Uint8Array): AppFiles | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
  } catch {
    return undefined
  }
}

export const textFile = (files: AppFiles, path: string): string | undefined => {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
}

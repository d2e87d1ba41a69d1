import type { AppFiles } from '../app-zip'

const EXTENSIONS = /\.(rar|zip|gz|gzip|pdf|docx?|avi|bin|bz2?|csh|sh|jar|mp3|mpeg|odt|pptx?|xlsx?|7z)$/i

const SIGNATURES: readonly [string, number[]][] = [
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['bz2', [0x42, 0x5a, 0x68]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['mp3', [0x49, 0x44, 0x33]]
]
const BANNERS = ['830x200', '1660x400']

function forbidden(path: string, bytes: Uint8Array): string | undefined {
  const content = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  const kind = EXTENSIONS.exec(path)?.[1]?.toLowerCase() ?? content
  return kind === undefined ? undefined : `Unsupported MIME type detected in ${path}: ${kind}`
}

function banner(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return 'The banner image must be a PNG'
  const size = `${view.getUint32(16)}x${view.getUint32(20)}`
  return BANNERS.includes(size) ? undefined : `The banner image must be ${BANNERS.join(' or ')}, not ${size}`
}

/** Files an app may not carry. */
export function checkFiles(files: AppFiles): string[] {
  const each = [...files].map(([path, bytes]) => forbidden(path, bytes))
  return [...each, banner(files.get('assets/banner.png'))].filter(text => text !== undefined)
}

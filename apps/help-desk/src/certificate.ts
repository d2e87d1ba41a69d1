import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { generate } from 'selfsigned'

const day = 86_400_000

export interface Certificate {
  key: string
  cert: string
}

/** Self-signed for this machine, made once and kept as `cert.pem` and, for the owner's eyes only, `key.pem`. */
export async function certificate(dataDir: string | null): Promise<Certificate> {
  if (dataDir === null) return make()
  const paths = { cert: join(dataDir, 'cert.pem'), key: join(dataDir, 'key.pem') }
  const kept = existsSync(paths.cert) && existsSync(paths.key) ? read(paths) : undefined
  if (kept && isGood(kept)) return kept
  const made = await make()
  writeFileSync(paths.key, made.key, { mode: 0o600 })
  writeFileSync(paths.cert, made.cert)
  return made
}

function read(paths: Certificate): Certificate {
  return { cert: readFileSync(paths.cert, 'utf8'), key: readFileSync(paths.key, 'utf8') }
}

function isGood(kept: Certificate): boolean {
  try {
    const { validFrom, validTo } = new X509Certificate(kept.cert)
    const now = Date.now()
    return new Date(validFrom).getTime() < now && new Date(validTo).getTime() > now + day
  } catch {
    return false
  }
}

async function make(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    // As far back as ahead: who checks it may go by another clock than this process, as OpenSSL does under a shifted `Date`
    notBeforeDate: new Date(Date.now() - 800 * day),
    notAfterDate: new Date(Date.now() + 800 * day),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' }
        ]
      }
    ]
  })
  return { key: made.private, cert: made.cert }
}

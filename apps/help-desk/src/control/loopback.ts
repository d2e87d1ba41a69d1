import type { Call } from '../http/api'
import { forbidden } from '../http/api-error'

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
}

const localHosts = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Control requests come from this machine, by its own name, and from no foreign web page. In-process ones have no peer.
 * @throws 403
 */
export function requireLoopback(c: Call): void {
  const incoming = c.env.incoming
  if (!incoming) return
  const origin = incoming.headers.origin
  const fromHere = origin === undefined || localHosts.test(origin.replace(/^https?:\/\//, ''))
  if (!isLoopback(incoming.socket.remoteAddress) || !localHosts.test(incoming.headers.host ?? '') || !fromHere)
    throw forbidden()
}

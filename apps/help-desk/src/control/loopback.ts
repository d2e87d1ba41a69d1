import type { Call } from '../http/api'
import { forbidden } from '../http/api-error'
import { isOwnPage } from '../http/strangers'

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
}

/**
 * Control requests come from this machine and from no foreign web page. In-process ones have no peer.
 * @throws 403
 */
export function requireLoopback(c: Call): void {
  const incoming = c.env.incoming
  if (!incoming) return
  if (!isLoopback(incoming.socket.remoteAddress) || !isOwnPage(c.env)) throw forbidden()
}

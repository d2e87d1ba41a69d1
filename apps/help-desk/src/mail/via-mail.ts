import type { Via } from '../tables/ticket'
import { supportAddress } from './incoming-mail'

/** How something came in by mail. */
export const viaMail = ({ email, name }: { email: string; name: string }): Via => ({
  channel: 'email',
  source: { from: { address: email, name }, to: { name: 'Suporte', address: supportAddress }, rel: null }
})

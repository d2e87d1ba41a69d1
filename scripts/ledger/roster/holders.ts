import type { Holder } from '../../../apps/consultoria/src/domain/roster/roster'
import { type Role, ROLES } from '../../../apps/consultoria/src/domain/people/roles'
import { holdersOf } from '../../../apps/consultoria/src/application/ledger/roles'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { refusalSentence } from '../refusalSentence'
import { accountRefusal } from '../../../apps/consultoria/src/application/accountRefusal'

export interface Holders {
  holders: Holder[]
  /** The holders of these may not be read: nobody holds them for certain, and nobody is without them. */
  unread: Role[]
}

/** Who holds which role now and since when. @throws {Stopped} where the account does not answer */
export const readHolders = async (context: LedgerContext): Promise<Holders> => {
  const read: Holders = { holders: [], unread: [] }
  for (const role of ROLES) {
    const found = await holdersOf(context, role)
    if (found.ok) read.holders.push(...found.value.map(({ id, since }) => ({ userId: id, role, from: since })))
    else if (found.error.kind === 'forbidden') read.unread.push(role)
    else throw new Stopped(words().upkeep.holdersUnread(role, refusalSentence(accountRefusal(found.error))))
  }
  return read
}

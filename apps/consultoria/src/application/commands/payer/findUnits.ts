import { tidy } from '../../../domain/kernel/normalise'
import { ok, refused } from '../../../domain/kernel/result'
import { isUnit } from '../../../domain/payer/payer'
import { accountRefusal } from '../../accountRefusal'
import type { Actions } from '../../actions'
import type { Session } from '../../session'

/** Organizations that are Units: those with a code. */
export const findUnits =
  ({ context }: Session): Actions['findUnits'] =>
  async text => {
    const found = await context.ports.directory.findUnits(tidy(text))
    if (!found.ok) return refused(accountRefusal(found.error))
    return ok(found.value.filter(isUnit))
  }

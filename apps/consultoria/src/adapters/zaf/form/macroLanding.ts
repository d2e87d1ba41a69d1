import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { ZafClient } from '../client/client'
import { within } from '../client/deadline'
import { textOf } from '../../../../../../packages/zendesk-wire/wire'

const INVOKE_TIME_OUT = 10_000
const LANDING_TIME_OUT = 6_000
const COMMENT = 'ticket.comment.text'
const CHANGED = 'comment.text.changed'

/**
 * `invoke('macro')` answers before the macro has landed: staging anything earlier would be overwritten by it. The composer's
 * own event says when, and the text is read back, because the event also fires for the agent's keystrokes.
 */
export async function applyMacro(client: ZafClient, macroId: number): Promise<Result<void, Refusal>> {
  const composer = async (): Promise<string> => textOf((await client.get([COMMENT]))[COMMENT])
  let stop = (): void => undefined
  try {
    const before = await within(INVOKE_TIME_OUT, composer())
    const landed = new Promise<void>(resolve => {
      const look = (): void => void composer().then(text => text !== before && resolve())
      client.on(CHANGED, look)
      stop = () => client.off(CHANGED, look)
    })
    await within(INVOKE_TIME_OUT, client.invoke('macro', macroId))
    const already = (await composer()) !== before
    if (!already) await within(LANDING_TIME_OUT, landed)
    return ok(undefined)
  } catch {
    return refuse('macro_not_landed', { macro: macroId })
  } finally {
    stop()
  }
}

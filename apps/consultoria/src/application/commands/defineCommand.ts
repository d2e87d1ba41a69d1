import { FINANCE_GROUP } from '../../catalog/names'
import { holdsNow, isLeaderNow } from './people/leaders'
import type { CommandName, Press } from '../ledger/operations'
import type { Outcome } from './outcome'
import { refuse } from '../../domain/kernel/result'
import type { Session } from '../session'

/** What an agent can do: declared once, in a file of its own, and bound to the opened ticket by `createActions`. */
export interface Command<Input> {
  /** Never changes: the operation ids that browsers keep lie under it. Presses of one name and input are one. */
  name: CommandName
  /** Nothing is typed for it. */
  bare?: true
  /** Whose command it is, asked of the account right before; anybody's unless told. The fold judges the fact once more. */
  who?: 'leader' | 'finance'
  /** What has to be known the moment it is pressed, not when its turn comes. */
  onPress?(session: Session, input: Input, press: Press): void
  run(session: Session, input: Input): Outcome
}

export const defineCommand = <Input = void>(command: Command<Input>): Command<Input> => command

/** Checked before anything is written: whoever opened this tab as a leader may have left since. */
export async function runAllowed<Input>(command: Command<Input>, session: Session, input: Input): Outcome {
  if (command.who === 'leader') {
    const leader = await isLeaderNow(session)
    if (!leader.ok) return leader
    if (!leader.value) return refuse('leader_only')
  }
  if (command.who === 'finance') {
    const finance = await holdsNow(session, FINANCE_GROUP)
    if (!finance.ok) return finance
    if (!finance.value) return refuse('finance_only')
  }
  return command.run(session, input)
}

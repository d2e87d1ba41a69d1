import type { Refusal, Result } from '../domain/kernel/result'
import type { Measured } from '../domain/time/timer/longTimer'
import type { Instant } from '../domain/kernel/instant'
import type { Organization } from '../ports'
import type { Dossier } from './commands/acceptance/dossier'
import type { Names } from './commands/people/names'
import type { PANEL_COMMANDS } from './commands/panelRegistry'
import type { COMMANDS } from './commands/registry'
import type { Command } from './commands/defineCommand'
import type { Client, TimeInput, TimePreview } from './commands/inputs'
import type { Finished, Press } from './ledger/operations'
import type { Outcome } from './commands/outcome'
import type { Analyst } from './shown/ticketRead'

/** A command bound to the opened ticket: pressed with what was typed, or with nothing. */
type Bound<C> =
  C extends Command<infer Input>
    ? void extends Input
      ? (press?: Press) => Outcome
      : (input: Input, press?: Press) => Outcome
    : never

type AllCommands = typeof COMMANDS & typeof PANEL_COMMANDS

export type Commands = { [Verb in keyof AllCommands]: Bound<AllCommands[Verb]> }

/** What the interface may ask without changing anything. */
interface Queries {
  /** `whole` false: the ticket changed, and nothing says that my timer did. */
  load(input?: { whole: boolean }): Outcome
  /** What would be billed for it, before it is written. */
  previewTime(input: TimeInput): Promise<Result<TimePreview, Refusal>>
  /** What so many seconds more would add to the bill, whenever they are worked; null = nothing, or nobody knows yet. */
  costOfNext(seconds: number): Promise<number | null>
  /** What each way of telling a timer's time would cost, all its parts together, in centavos; null = nothing has a price. */
  pricesOf(ways: readonly (readonly Measured[])[], capture: number | null): Promise<(number | null)[]>
  /** Who agreed to what, with its proof, read anew. */
  dossier(): Promise<Result<Dossier, Refusal>>
  /** Free starts of an analyst, as their agenda is now. */
  findSlots(wanted: { analystId: number; minutes: number }): Promise<Result<Instant[], Refusal>>
  /** Who may approve for the Unit that is to pay. */
  approvers(): Promise<Result<{ id: number; name: string }[], Refusal>>
  /** Those of these people whom the ticket's messages do not reach. */
  outOfCopy(ids: readonly number[]): Promise<Result<number[], Refusal>>
  /** Organizations that are no Units. */
  findClients(text: string): Promise<Result<Organization[], Refusal>>
  /** Who may ask for the organization, those who may accept charges first. */
  clientsOf(organizationId: number): Promise<Result<Client[], Refusal>>
  findUnits(text: string): Promise<Result<Organization[], Refusal>>
  /** The team's people for another designation or appointment, the most suitable first. */
  findAnalysts(): Promise<Result<Analyst[], Refusal>>
  /** Names behind ids that nothing on the screen tells. */
  findNames(ids: readonly number[]): Promise<Names>
  openTicket(id: number): Promise<void>
  /** What was shown as done and whose typed words are gone: the next command like it is a new one. */
  forget(finished: readonly Finished[]): void
}

/** All that the interface calls, bound to the ports in main.tsx. */
export interface Actions extends Commands, Queries {}

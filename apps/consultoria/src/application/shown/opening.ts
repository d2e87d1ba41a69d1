import type { NextStep } from '../../domain/consultation/nextStep'
import type { Consultation } from '../../domain/consultation/consultation'
import type { TicketForm } from '../../ports'
import { teamByModule } from '../commands/people/teamOf'
import type { Context } from '../context'
import { fieldOf } from '../fieldOf'

/** What the ticket does not say yet and the opening asks (T4, T5). */
export interface OpeningAsked {
  /** Modules to choose from; empty = the ticket has one. */
  modules: { value: string; label: string; leaderless: boolean }[]
  /** What is asked is not told; `proposal` = what the conversation began with, where it is long enough to tell it. */
  lacksDemand: boolean
  proposal: string
  /** The team that answers for the ticket's module and that nobody leads. */
  leaderless: string | null
}

/** Shorter beginnings say hello. */
const TELLING = 40
const LONGEST = 2000

/** null = nothing is asked: the opening is one press. */
export function openingAsked(
  context: Pick<Context, 'catalog'>,
  { demand }: Pick<Consultation, 'demand'>,
  { kind }: NextStep,
  form: TicketForm
): OpeningAsked | null {
  if (kind !== 'open' && kind !== 'choose_modality') return null
  const { areas } = context.catalog
  const team = teamByModule(context, form.fields)
  const hasModule = (fieldOf(form, 'module') ?? '') !== ''
  const modules = Object.entries(hasModule ? {} : areas.modules).map(([value, key]) => ({
    value,
    label: areas.names?.[value] ?? areas.teams[key]?.name ?? value,
    leaderless: areas.teams[key]?.leader === undefined
  }))
  const lacksDemand = demand === null && String(fieldOf(form, 'consult_demand') ?? '').trim() === ''
  const leaderless = team && team.leader === undefined ? team.name : null
  if (modules.length === 0 && !lacksDemand && leaderless === null) return null
  const first = (form.firstMessage ?? '').trim()
  return { modules, lacksDemand, proposal: first.length < TELLING ? '' : first.slice(0, LONGEST), leaderless }
}

import { takesItThemselves } from '../../domain/scheduling/assignment'
import type { TicketRead } from './ticketRead'

/** What is most likely meant, so that one press is enough. */
export interface Usual {
  /** `stored` = what a record of an earlier version calls the analyst. */
  appointment: { minutes: number; medium: string; analyst: { id: number; stored?: string } | null }
  /** Which clock an exception excuses. */
  exception: 'start' | 'both'
  /** The stopped clock of mine whose time is not told yet. */
  capture: number | null
}

type Seen = Pick<TicketRead, 'consultation' | 'modality' | 'analysts' | 'deadline' | 'me'>

const HOUR = 60

/** Who attends where nobody is designated: whoever takes it themselves means themselves. */
export const usualAnalyst = ({ modality, analysts, me }: Pick<Seen, 'modality' | 'analysts' | 'me'>): number | null => {
  const mine = modality && takesItThemselves(modality.assignment) && analysts.find(({ person }) => person.id === me.id)
  return (mine || analysts[0])?.person.id ?? null
}

export const usualOf = ({ consultation, modality, analysts, deadline, me }: Seen): Usual => {
  const { designation, captures } = consultation
  const first = usualAnalyst({ modality, analysts, me })
  return {
    appointment: {
      minutes: modality?.scheduling.defaultMinutes ?? HOUR,
      medium: modality?.scheduling.media[0] ?? 'phone',
      analyst: designation ? designated(designation.data) : first === null ? null : { id: first }
    },
    exception: deadline?.clock === 'start' ? 'start' : 'both',
    capture: captures.find(({ open, by }) => open && by === me.id)?.n ?? null
  }
}

const designated = ({ analystId, analystName }: { analystId: number; analystName?: string }) => ({
  id: analystId,
  ...(analystName === undefined ? {} : { stored: analystName })
})

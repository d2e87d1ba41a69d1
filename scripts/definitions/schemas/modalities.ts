import { z } from 'zod'
import { modalityFile } from '../../../apps/consultoria/src/domain/modality/modality'
import { words } from '../../terminal/language'
import { isoDate, key } from './keys'

/** A modality as its file states it: what the topics of the domain let it say. */
export const modalitySchema = modalityFile

export const areasSchema = z.strictObject({
  teams: z.record(
    key,
    z.strictObject({
      name: z.string(),
      group: key,
      seniorityTag: z.string(),
      /** E-mail of who leads the team: the mails to leaders go there. */
      leader: z.email().optional(),
      /** E-mail of who designates while the leader is away. */
      deputy: z.email().optional(),
      /** Whom a client calls, as the mails about appointments say. */
      contact: z.strictObject({ name: z.string().min(1), phone: z.string().min(1) }).optional()
    })
  ),
  /** Option tag of the ticket field `module` → team. */
  modules: z.record(z.string(), key),
  /** Option tag of `module` → user tag of who is senior on it, where that is not the team's tag. */
  seniority: z.record(z.string(), z.string()).optional()
})

/** The extent and the days of a list are its own and those of the lists it extends. */
const holidayList = z
  .strictObject({
    /** Lists whose days count here, too; a date is covered where all of them cover it. */
    extends: z.array(z.string()).optional(),
    source: z.string(),
    /** First and last date the list speaks of; a list that extends others may leave them out. */
    from: isoDate.optional(),
    until: isoDate.optional(),
    dates: z.array(z.strictObject({ date: isoDate, name: z.string() })),
    /** Days of every year, as MM-DD: the anniversary of a town, its patron saint. */
    yearly: z
      .array(z.strictObject({ day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), name: z.string() }))
      .optional()
  })
  .refine(list => list.extends?.length || (list.from !== undefined && list.until !== undefined), {
    error: () => words().definitions.holidaysWithoutExtent()
  })

/** Lists by name; holidays.json holds what the laws of Brazil say, local-holidays.json what towns and companies add. */
export const holidaysSchema = z.record(z.string(), holidayList)

const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/)

/** Who is away when. A date is away from its beginning to its end, a time from or until itself. */
export const absencesSchema = z.array(
  z.strictObject({
    /** E-mail of the agent. */
    who: z.email(),
    from: localMoment,
    until: localMoment,
    kind: z.enum(['vacation', 'leave', 'training', 'travel', 'other'])
  })
)

export const recipientsSchema = z.record(key, z.email())

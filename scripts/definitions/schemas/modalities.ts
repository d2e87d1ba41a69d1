import { z } from 'zod'
import { modalityFile } from '../../../apps/consultoria/src/domain/modality/modality'
import { isoDate, key } from './keys'

/** A modality as its file states it: what the topics of the domain let it say. */
export const modalitySchema = modalityFile

export const areasSchema = z.strictObject({
  teams: z.record(key, z.strictObject({ name: z.string(), group: key, seniorityTag: z.string() })),
  /** Option tag of the ticket field `module` → team. */
  modules: z.record(z.string(), key)
})

export const holidaysSchema = z.record(
  z.string(),
  z.strictObject({ source: z.string(), dates: z.array(z.strictObject({ date: isoDate, name: z.string() })) })
)

export const recipientsSchema = z.record(key, z.email())

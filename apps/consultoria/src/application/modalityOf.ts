import type { Modality } from '../domain/modality/modality'
import type { Context } from './context'

export const modalityOf = ({ catalog }: Context, key: string | null): Modality | null =>
  catalog.modalities.find(modality => modality.key === key) ?? null

export const modalityByRequestType = ({ catalog }: Context, requestType: unknown): Modality | null =>
  catalog.modalities.find(modality => modality.requestType === requestType) ?? null

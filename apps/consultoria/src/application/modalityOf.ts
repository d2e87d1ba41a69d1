import type { Modality } from '../domain/modality/modality'
import type { FieldValues } from '../ports'
import type { Context, LedgerContext } from './context'

export const modalityOf = ({ catalog }: Pick<LedgerContext, 'catalog'>, key: string | null): Modality | null =>
  catalog.modalities.find(modality => modality.key === key) ?? null

/** Whether the ticket's type is one of ours, whatever product it names. */
export const modalityByRequestType = ({ catalog }: Context, requestType: unknown): Modality | null =>
  catalog.modalities.find(modality => modality.requestType === requestType) ?? null

/** The modality that the ticket's own fields ask for: by its type and, where several sell under one type, by its product. */
export const modalityAsked = ({ catalog }: Pick<LedgerContext, 'catalog'>, fields: FieldValues): Modality | null =>
  catalog.modalities.find(
    ({ requestType, product }) =>
      requestType === fields.request_type && (product === undefined || product === fields.purchase_product)
  ) ?? null

/** What may be opened on this account; what was opened before it was switched off goes on. */
export const isOffered = ({ ports }: Pick<Context, 'ports'>, modality: Modality): boolean =>
  ports.account.modalities?.includes(modality.key) ?? true

/** A type that none of the offered modalities has: support, a doubt, or something that is sold no more. */
export const isOfOtherType = (
  { catalog, ports }: Pick<Context, 'catalog' | 'ports'>,
  { request_type: type }: FieldValues
): boolean =>
  typeof type === 'string' &&
  type !== '' &&
  !catalog.modalities.some(one => one.requestType === type && isOffered({ ports }, one))

export const ifOffered = (context: Pick<Context, 'ports'>, modality: Modality | null): Modality | null =>
  modality && isOffered(context, modality) ? modality : null

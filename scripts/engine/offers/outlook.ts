import type { Definitions } from '../../definitions/definitionFolders'
import type { Selection } from '../../definitions/switchedTo'
import { featurePlaces } from '../../lint/plans'
import { STATE_OBJECT } from '../../resources/stateObject'
import { words } from '../../terminal/language'
import { safeText } from '../../terminal/safeText'
import { flag, text } from '../../zendesk/wire'
import { listName, type Snapshot } from '../snapshot'

/** What an account's plan has beside the lists that a plan reads anyway. Null: it could not be read, or nothing hangs on it. */
export interface Offers {
  /** Custom objects the account may have. */
  objects: number | null
  /** A help center, where clients write requests by themselves. */
  guide: boolean | null
  /** Features that rules of ours ask about and the plan is without. */
  lacking: string[]
}

/** What becomes of a modality on this account. */
export interface ModalityOutlook {
  modality: string
  state: 'works' | 'degraded' | 'impossible'
  /** How, and what makes it better. */
  why: string[]
}

type Read = Pick<Snapshot, 'lists' | 'skipped'>

const list = ({ lists }: Pick<Snapshot, 'lists'>, name: Parameters<typeof listName>[0]) =>
  lists.get(listName(name, null)) ?? []

/** Custom objects that are yet to be made, the one for locks and the key map last. */
export const missingObjects = (
  { customObjects }: Pick<Definitions, 'customObjects'>,
  snapshot: Pick<Snapshot, 'lists'>
): string[] => {
  const there = new Set(list(snapshot, 'custom_object').map(raw => text(raw.key)))
  return [...Object.keys(customObjects), STATE_OBJECT].filter(key => !there.has(key))
}

/** Objects of ours that find no room, in the order in which they are made. */
const withoutRoom = (definitions: Definitions, snapshot: Read, { objects }: Offers): string[] => {
  const missing = missingObjects(definitions, snapshot)
  if (objects === null) return []
  return missing.slice(Math.max(0, objects - list(snapshot, 'custom_object').length))
}

/** Per modality that is in force: it works, works in part, or not at all. Pure: from what was read. */
export const outlookOf = (
  definitions: Definitions,
  selection: Selection,
  snapshot: Read,
  offers: Offers
): ModalityOutlook[] => {
  const say = words().offers
  const noRoom = withoutRoom(definitions, snapshot, offers)
  const [lacking] = noRoom.filter(key => key !== STATE_OBJECT)
  const forAll = [
    ...(noRoom.includes(STATE_OBJECT) ? [say.noStateObject()] : []),
    ...ofForms(definitions, snapshot),
    ...ofFeatures(definitions, offers)
  ]
  return Object.entries(definitions.modalities)
    .filter(([key]) => selection === null || selection.includes(key))
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([modality, { payment }]): ModalityOutlook => {
      if (lacking !== undefined)
        return { modality, state: 'impossible', why: [say.noObjectRoom(lacking, offers.objects ?? 0)] }
      const why = [...(payment && offers.guide === false ? [say.noGuide()] : []), ...forAll]
      return { modality, state: why.length ? 'degraded' : 'works', why }
    })
}

const ofForms = ({ ticketForms }: Definitions, snapshot: Read): string[] => {
  if (!Object.keys(ticketForms).length) return []
  const say = words().offers
  if (snapshot.skipped.some(one => one.type === 'ticket_form')) return [say.noForms()]
  const others = list(snapshot, 'ticket_form').filter(form => form.default !== true && flag(form.active))
  const shown = others.slice(0, 3).map(form => `"${safeText(text(form.name))}"`)
  return others.length ? [say.otherForms(others.length, shown.join(', ') + (others.length > 3 ? ' …' : ''))] : []
}

/** A rule that asks about what the plan is without is refused, or never fires. */
const ofFeatures = (definitions: Definitions, { lacking }: Offers): string[] =>
  featurePlaces(definitions).flatMap(({ file, feature }) =>
    lacking.includes(feature) ? [words().offers.ruleNeeds(file, feature)] : []
  )

/** As people read it, beneath a plan. */
export const outlookLines = (outlook: readonly ModalityOutlook[]): string[] =>
  outlook.length === 0
    ? []
    : [
        '',
        words().offers.perModality(),
        ...outlook.flatMap(one => [`  ${headOf(one)}`, ...one.why.map(sentence => `    ${sentence}`)])
      ]

/** The same for a pull request. */
export const outlookMarkdown = (outlook: readonly ModalityOutlook[]): string[] =>
  outlook.length === 0
    ? []
    : [
        '',
        `**${words().offers.perModality()}**`,
        '',
        ...outlook.map(one => `- ${[headOf(one), one.why.join('; ')].filter(Boolean).join(': ')}`)
      ]

const headOf = ({ modality, state }: ModalityOutlook) => `${modality} ${words().offers[state]()}`

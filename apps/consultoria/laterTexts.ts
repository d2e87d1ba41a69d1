/**
 * Sentences that only panels, sheets and refusals say, by the beginning of their keys: they are fetched with those and weigh
 * nothing on the first screen.
 */
export const LATER_TEXTS: readonly string[] = [
  'acceptance',
  'approval',
  'availability',
  'away',
  'bill',
  'billing',
  'cancel',
  'cancelAppointment',
  'cause',
  'channel',
  'client',
  'contact',
  'designation',
  'diagnosis',
  'discard',
  'errorTicket',
  'errors',
  'exception',
  'finance',
  'handOver',
  'heal.acceptance',
  'heal.confirm',
  'heal.entry',
  'heal.item',
  'heal.kinds',
  'heal.publish',
  'heal.quote',
  'invalid',
  'missing',
  'notBillable',
  'now.acceptor_not_allowed',
  'now.answer_return',
  'now.approval',
  'now.ask_more',
  'now.billing_data',
  'now.change_requester',
  'now.charge_above',
  'now.closed',
  'now.confirm_waiver',
  'now.definePayer',
  'now.describe_demand',
  'now.ended',
  'now.link_comment',
  'now.merged',
  'now.other_modality',
  'now.reaccept',
  'now.record_approval',
  'now.record_cause',
  'now.release_slots',
  'now.save_designation',
  'now.send_transfer',
  'now.terms_problem',
  'now.wait_acceptance',
  'now.wait_approval',
  'now.wait_designation',
  'now.wait_payment',
  'payerPanel',
  'payment',
  'prepaid',
  'refusal',
  'rejected',
  'step',
  'time',
  'troubles',
  'void',
  'waive'
]

type Tree = { [key: string]: string | Tree }

const isLater = (key: string): boolean => LATER_TEXTS.includes(key)

/** One part of the sentences: those of the first screen, or the others. Together they are all. */
export const textsOf = (texts: Tree, part: 'first' | 'later', path = ''): Tree =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) => {
      const key = path + name
      if (isLater(key)) return part === 'later' ? [[name, value]] : []
      if (typeof value === 'string') return part === 'first' ? [[name, value]] : []
      const inner = textsOf(value, part, `${key}.`)
      return Object.keys(inner).length > 0 ? [[name, inner]] : []
    })
  )

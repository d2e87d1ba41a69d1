import type { Ticket } from '../tables/ticket'

/** Channels whose conversations are messages, not comments. */
const messagingChannels = ['whatsapp', 'native_messaging'] as const
export type MessagingChannel = (typeof messagingChannels)[number]

export const isMessagingChannel = (name: unknown): name is MessagingChannel =>
  messagingChannels.some(channel => channel === name)

export const isConversation = ({ via }: Pick<Ticket, 'via'>): boolean => isMessagingChannel(via.channel)

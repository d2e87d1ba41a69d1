/** What the app fills into the question for topics and times; `askAvailability` has their values. */
export const AVAILABILITY_TOKENS = ['[especialista]', '[duracao]', '[assuntos]', '[horarios]', '[contato]'] as const

/** Without these the client would read neither when somebody is free nor that topics are asked. */
export const AVAILABILITY_REQUIRED = ['[horarios]', '[assuntos]'] as const

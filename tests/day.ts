/**
 * The day all suites across rooms play on, by the account's own clock: none of them knows the date of the machine.
 * A Monday with a full working week ahead, in São Paulo (three hours behind UTC).
 */
export const day = '2026-11-23'

/** An instant of that day, by the clock of Greenwich: `at('13:05')`. */
export const at = (time: string): string => `${day}T${time}:00Z`

/** 09:00 in São Paulo: what was seeded and provisioned is older than anything a test does. */
export const opened = at('12:00')

/** 09:30 in São Paulo: an hour before minutes are told, so that a length without hours lies after an acceptance at this time. */
export const halfPastNine = at('12:30')

/** 10:00 in São Paulo: inside the first período. */
export const monday = at('13:00')

/** Half an hour later, so that what begins from then on is after an acceptance at `monday`. */
export const halfPastTen = at('13:30')

/** Whose answers the accounts of this run give; the project `recorded` of vitest.config.ts says `recorded`. */
const wire = process.env['HELP_DESK_WIRE'] === 'recorded' ? ('recorded' as const) : ('documented' as const)

/** The options every account of a test is opened with. */
export const onTheDay = { startsAt: new Date(opened), wire }

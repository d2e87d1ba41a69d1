export function shiftDate(shift: number): void

import { shiftDate } from './shift.mjs'

// NODE_OPTIONS loads this into every Node process and worker thread of a run, before any code of ours.
shiftDate(Number(process.env['SYSTEM_DATE_SHIFT_MS']))

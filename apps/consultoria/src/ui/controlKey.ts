import type { Command } from '../application/ledger/operations'

/** The control that is pressed: for a command of the ledger its name, else what it does. */
export type ControlKey =
  | Command
  | 'use_reply'
  | 'ask_approval'
  | `copy_${number}`
  | 'timer'
  | 'load'
  | 'check'
  | `confirm_${number}`
  | 'conclude'
  | 'control_date'
  | 'keep_modality'
  | 'publish_time'

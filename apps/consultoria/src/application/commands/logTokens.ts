/** What the app fills into the words of a time log; `timeLogText` has their values. */
export const LOG_TOKENS = ['[minutos]', '[analista]', '[data]', '[faturavel]', '[descricao]'] as const

/** Without these the client would read neither how long it took nor what was done. */
export const REQUIRED_TOKENS = ['[minutos]', '[descricao]'] as const

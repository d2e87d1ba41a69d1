const MOST = 9

/**
 * The names an agent's clock may have, in the order they are tried: a name is unique in the account, and anybody may have
 * taken the first one.
 */
export const timerNames = (agentId: number): string[] =>
  Array.from({ length: MOST }, (_, index) => (index === 0 ? `timer-${agentId}` : `timer-${agentId}-${index + 1}`))

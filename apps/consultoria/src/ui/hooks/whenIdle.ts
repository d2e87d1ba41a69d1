const SETTLE = 300

/** Does it once the screen stands and the browser has nothing else to do; where it cannot tell, a moment later. */
export function whenIdle(work: () => void): () => void {
  let asked = 0
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') asked = requestIdleCallback(work, { timeout: 1000 })
    else work()
  }, SETTLE)
  return () => {
    clearTimeout(timer)
    if (asked) cancelIdleCallback(asked)
  }
}

import type { KeyboardEvent } from 'react'

/** Up and down walk through the fields and buttons inside, round and round. @returns whether the key was one of them */
export function walkByArrows(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const here = stops.findIndex(stop => stop === document.activeElement)
  const step = event.key === 'ArrowDown' ? 1 : -1
  stops[(here + step + stops.length) % stops.length]?.focus()
  return true
}

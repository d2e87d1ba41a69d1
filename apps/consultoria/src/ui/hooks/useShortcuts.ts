import { useEffect, useRef } from 'react'

/** Single keys inside our frame; never while something is being typed, and never with a modifier. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const command = Object.hasOwn(current.current, name) ? current.current[name] : undefined
      if (!command) return
      // Otherwise the letter lands in the field that the shortcut has just opened.
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

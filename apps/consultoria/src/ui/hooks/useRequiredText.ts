import { useState } from 'react'
import { useSidebar } from '../sidebarContext'

/** A text that must be there: what of it is sent, what its field takes, and whether it is there; an empty one says so once asked. */
export function useRequiredText(initial = '') {
  const { t } = useSidebar()
  const [value, onChange] = useState(initial)
  const [tried, setTried] = useState(false)
  const text = value.trim()
  const ask = (): boolean => {
    setTried(true)
    return text !== ''
  }
  return { text, ask, field: { value, onChange, error: tried && text === '' ? t('common.required') : null } }
}

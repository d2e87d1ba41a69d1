import { Anchor } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { pathOf, type Page } from '../../desk/page'
import { useDesk } from './DeskContext'

/** A link within the workspace: a real address, opened without loading the page anew. */
export function PageLink({ page, children }: { page: Page; children: ReactNode }) {
  const desk = useDesk()
  return (
    <Anchor
      href={pathOf(page)}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        desk.go(page)
      }}
    >
      {children}
    </Anchor>
  )
}

import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import type { RefusedCommand } from '../../hooks/useCommands'
import { useLazyModule } from '../../hooks/useLazyModule'
import { panelModule } from '../../panels/panelModule'
import { refusalWords } from '../../words/refusalWords'
import { useSidebar } from '../../sidebarContext'
import { Icon } from '../Icon'
import { Link } from '../layout'

const Note = styled.div`
  display: flex;
  gap: 8px;
  flex: none;
  margin: 0 12px 8px;
  padding: 8px;
  scroll-margin-bottom: 60px;
  border: 1px solid var(--danger-border);
  border-radius: 4px;
  background: var(--bg-danger);
  color: var(--fg-danger);
  font-size: 12px;
  line-height: 16px;
  > div {
    flex: 1;
  }
  svg {
    margin-top: 2px;
  }
  ${Link} {
    margin-right: 12px;
    color: inherit;
    text-decoration: underline;
  }
`

/** What may be done all the same, by the refusal's code: a press of its own, so that a second press of the first does nothing. */
export type WaysOn = Readonly<Record<string, { label: string; go(): void }>>

/** Why nothing happened and what to do; offline and busy say when it is tried again. Spoken by the live region. */
export function RefusalNote({ refused, ways = {} }: { refused: RefusedCommand; ways?: WaysOn }) {
  const { t, format, commands } = useSidebar()
  const later = useLazyModule(panelModule)
  const note = useRef<HTMLDivElement>(null)
  // the workspace scrolls a frame that is taller than its pane: there the note would lie below the edge, with the button under it
  useEffect(() => {
    // newer browsers answer a promise: it must not be taken for a clean-up
    const shown = note.current?.closest('footer') ?? note.current
    shown?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { code } = refused.refusal
  const way = ways[code]
  return (
    <Note data-part="refusal" ref={note}>
      <Icon name="alert" />
      <div>
        {refusalWords(refused, t, format)}
        <div>
          {refused.retryAt && <Link onClick={commands.again}>{t('common.retry')}</Link>}
          {code === 'newer_version' && <Link onClick={() => location.reload()}>{t('heal.reload')}</Link>}
          {way ? <Link onClick={way.go}>{way.label}</Link> : later && <later.RefusalWay refused={refused} />}
          <Link onClick={commands.dismiss}>{t('common.close')}</Link>
        </div>
      </div>
    </Note>
  )
}

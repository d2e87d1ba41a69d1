import { IconButton } from '@zendeskgarden/react-buttons'
import { useEffect, useRef, type ReactNode } from 'react'
import { styled } from 'styled-components'
import { Icon } from '../components/Icon'
import { useSidebar } from '../sidebarContext'

const Sheet = styled.dialog.attrs({ open: true })`
  position: static;
  width: 100%;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  display: flex;
  flex-direction: column;
  min-height: 100%;
  box-sizing: border-box;
  > header {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 48px;
    margin: 0 -12px;
    padding: 0 4px 0 12px;
    border-bottom: 1px solid var(--border-subtle);
    background: var(--bg);
  }
  h1 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  h1:focus {
    outline: none;
  }
  > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px 0;
  }
`

/** Fills the frame; what lies below is hidden, so nothing there can be reached until it is closed. */
export function SheetFrame({ title, children }: { title: string; children: ReactNode }) {
  const { close, t } = useSidebar()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Sheet aria-modal="true" aria-labelledby="sheet-title">
      <header>
        <h1 id="sheet-title" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <IconButton size="small" focusInset aria-label={t('common.close')} onClick={close}>
          <Icon name="close" />
        </IconButton>
      </header>
      <div>{children}</div>
    </Sheet>
  )
}

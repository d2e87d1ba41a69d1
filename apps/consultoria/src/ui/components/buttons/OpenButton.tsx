import { Button, type IButtonProps } from '@zendeskgarden/react-buttons'
import type { Panel } from '../../panel'
import { useSidebar } from '../../sidebarContext'
import { Link } from '../layout'

interface OpenProps {
  panel: Panel
  children: string
  label?: string
}

/** Opens a panel; `data-opener` is how the focus finds its way back. */
export function OpenButton({
  panel,
  children,
  label,
  ...look
}: OpenProps & Pick<IButtonProps, 'isPrimary' | 'isStretched'>) {
  const { open } = useSidebar()
  return (
    <Button size="small" {...look} data-opener={openerOf(panel)} aria-label={label} onClick={() => open(panel)}>
      {children}
    </Button>
  )
}

export function OpenLink({ panel, children, label }: OpenProps) {
  const { open } = useSidebar()
  return (
    <Link data-opener={openerOf(panel)} aria-label={label} onClick={() => open(panel)}>
      {children}
    </Link>
  )
}

export const openerOf = (panel: Panel): string => ('entry' in panel ? `${panel.kind}-${panel.entry}` : panel.kind)

import { Button, type IButtonProps } from '@zendeskgarden/react-buttons'
import type { Deed } from '../../../application/actions'
import type { Press } from '../../../application/ledger/operations'
import type { DeedKey } from '../../deedKey'
import { useSidebar } from '../../sidebarContext'
import { Link, Spinner } from '../layout'

interface DeedProps {
  /** Names the deed among those under way. */
  deed: DeedKey
  does(press: Press): Deed
  done?: () => void
  children: string
}

/** A button that does one deed: while it is under way it alone shows so, keeps the focus and takes no second press. */
export function DeedButton({
  deed,
  does,
  done,
  children,
  ...look
}: DeedProps & Pick<IButtonProps, 'isPrimary' | 'isDanger' | 'isStretched'>) {
  const { deeds } = useSidebar()
  const saving = deeds.pending.has(deed)
  return (
    <Button
      size="small"
      {...look}
      aria-busy={saving}
      aria-disabled={saving}
      onClick={() => deeds.run(deed, does, done)}
    >
      {saving && <Spinner />}
      {children}
    </Button>
  )
}

export function DeedLink({ deed, does, done, children }: DeedProps) {
  const { deeds } = useSidebar()
  const saving = deeds.pending.has(deed)
  return (
    <Link aria-busy={saving} aria-disabled={saving} onClick={() => deeds.run(deed, does, done)}>
      {saving && <Spinner />}
      {children}
    </Link>
  )
}

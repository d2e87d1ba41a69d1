import { Button, type IButtonProps } from '@zendeskgarden/react-buttons'
import type { Outcome } from '../../../application/commands/outcome'
import type { Press } from '../../../application/ledger/operations'
import type { ControlKey } from '../../controlKey'
import { useSidebar } from '../../sidebarContext'
import { Link, Spinner } from '../layout'

interface CommandProps {
  /** Names the command among those under way. */
  command: ControlKey
  does(press: Press): Outcome
  done?: () => void
  children: string
}

/** A button that does one command: while it is under way it alone shows so, keeps the focus and takes no second press. */
export function CommandButton({
  command,
  does,
  done,
  children,
  ...look
}: CommandProps & Pick<IButtonProps, 'isPrimary' | 'isDanger' | 'isStretched'>) {
  const { commands } = useSidebar()
  const saving = commands.pending.has(command)
  return (
    <Button
      size="small"
      {...look}
      aria-busy={saving}
      aria-disabled={saving}
      onClick={() => commands.run(command, does, done)}
    >
      {saving && <Spinner />}
      {children}
    </Button>
  )
}

export function CommandLink({ command, does, done, children }: CommandProps) {
  const { commands } = useSidebar()
  const saving = commands.pending.has(command)
  return (
    <Link aria-busy={saving} aria-disabled={saving} onClick={() => commands.run(command, does, done)}>
      {saving && <Spinner />}
      {children}
    </Link>
  )
}

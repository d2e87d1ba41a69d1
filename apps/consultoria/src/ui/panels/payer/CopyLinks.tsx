import { CommandLink } from '../../components/buttons/CommandButton'
import { useAnswer } from '../../hooks/useAnswer'
import { useSidebar } from '../../sidebarContext'

export interface Named {
  id: number
  name: string
}

/** Those of them whom the ticket's messages do not reach; none while that is asked first, or cannot be. */
export function useOutOfCopy(people: readonly Named[]): readonly Named[] {
  const { actions, snapshot } = useSidebar()
  const ids = people.map(({ id }) => id)
  // asked anew with each reading: somebody may have been put there meanwhile
  const about = ids.length > 0 ? `${ids.join(' ')} ${snapshot.readAt}` : null
  const answer = useAnswer(about, () => actions.outOfCopy(ids))
  const missing = answer?.value.ok ? answer.value.value : []
  return people.filter(({ id }) => missing.includes(id))
}

/** One press for each who is awaited and could not read what is asked. */
export function CopyOf({ people }: { people: readonly Named[] }) {
  return <CopyLinks missing={useOutOfCopy(people)} />
}

export function CopyLinks({ missing }: { missing: readonly Named[] }) {
  const { actions, t } = useSidebar()
  return missing.map(({ id, name }) => (
    <CommandLink key={id} command={`copy_${id}`} does={press => actions.copyPerson({ personId: id }, press)}>
      {t('payerPanel.copy', { name })}
    </CommandLink>
  ))
}

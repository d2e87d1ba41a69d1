import { useEffect, useState } from 'react'
import { CommandLink } from '../../components/buttons/CommandButton'
import { useSidebar } from '../../sidebarContext'

interface Named {
  id: number
  name: string
}

/** Those of them whom the ticket's messages do not reach; none while that is asked or cannot be. */
export function useOutOfCopy(people: readonly Named[]): readonly Named[] {
  const { actions, snapshot } = useSidebar()
  const [missing, setMissing] = useState<readonly number[]>([])
  // asked anew with each reading: somebody may have been put there meanwhile
  const question = JSON.stringify({ ids: people.map(({ id }) => id), at: snapshot.readAt })
  useEffect(() => {
    const { ids }: { ids: number[] } = JSON.parse(question)
    if (ids.length === 0) return undefined
    let isCurrent = true
    const ask = async () => {
      const found = await actions.outOfCopy(ids)
      if (isCurrent) setMissing(found.ok ? found.value : [])
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [actions, question])
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

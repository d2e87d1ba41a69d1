import { useState } from 'react'
import { CommandButton } from '../../components/buttons/CommandButton'
import { Small } from '../../components/layout'
import { useAnswer } from '../../hooks/useAnswer'
import { useSidebar } from '../../sidebarContext'
import { CopyLinks, type Named, useOutOfCopy } from './CopyLinks'

/** Whom the Unit's approval may be asked of; null while that is being found out. */
export function useApprovers(): readonly Named[] | null {
  const { actions, snapshot } = useSidebar()
  const choice = snapshot.consultation.payer.chosen?.n ?? 0
  const answer = useAnswer(choice, actions.approvers)
  return answer?.about === choice && answer.value.ok ? answer.value.value : null
}

/** One press writes the question into the composer and puts them in copy; the agent's own submit sends it. */
export function AskApproval({ people }: { people: readonly Named[] }) {
  const { actions, t } = useSidebar()
  const [asked, setAsked] = useState(false)
  const missing = useOutOfCopy(people)
  const isUnasked = missing.length === people.length
  const [first] = people
  if (!first) return <Small>{t('payerPanel.nobody')}</Small>
  return (
    <>
      {asked && <Small>{t('payerPanel.asked')}</Small>}
      <CommandButton
        isPrimary={isUnasked && !asked}
        isStretched
        command="ask_approval"
        does={press => actions.askApproval({ personId: first.id }, press)}
        done={() => setAsked(true)}
      >
        {t('payerPanel.ask', { name: first.name })}
      </CommandButton>
      <div>
        <CopyLinks missing={missing} />
      </div>
    </>
  )
}

import { useState } from 'react'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import { EntryWords } from '../time/EntryWords'
import { MotiveFields, useMotive } from './MotiveFields'

/** Anular: the fact was wrong. */
export function VoidPanel({ entry }: { entry: number }) {
  const { actions, commands, close, t } = useSidebar()
  const { motive, setMotive, missing } = useMotive()
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    const { reason } = motive
    if (!reason || missing) return
    commands.run('void_entry', press => actions.voidEntry({ entry, reason, note: motive.note.trim() }, press), close)
  }
  return (
    <PanelFrame title={t('void.title')} command="void_entry" send={{ label: t('void.send'), submit, danger: true }}>
      <EntryWords entry={entry} />
      <Small>{t('void.text')}</Small>
      <MotiveFields motive={motive} setMotive={setMotive} tried={tried} />
    </PanelFrame>
  )
}

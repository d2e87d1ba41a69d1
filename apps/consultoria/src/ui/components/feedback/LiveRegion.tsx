import { useEffect, useRef, useState } from 'react'
import { refusalWords } from '../../words/refusalWords'
import { useSidebar } from '../../sidebarContext'
import { useLazyModule } from '../../hooks/useLazyModule'
import { panelModule } from '../../panels/panelModule'
import { Hidden } from '../layout'

/** What a screen reader hears: each stage change, saved and told thing once, politely; a refusal at once. */
export function LiveRegion() {
  const { snapshot, commands, t, format } = useSidebar()
  const { stage } = snapshot
  const [polite, setPolite] = useState('')
  const before = useRef({ stage, saved: commands.saved })
  // words of troubles come with what shows them
  useLazyModule(panelModule, snapshot.hasTroubles)
  const told = [
    ...snapshot.notices.map(({ code, detail }) => t.code('notices', code, detail)),
    ...snapshot.troubles.flatMap(({ code, detail }) => t.foreign('troubles', code, detail) ?? [])
  ].join(' ')
  useEffect(() => {
    const words = [
      commands.saved > before.current.saved ? t('common.saved') : '',
      stage === before.current.stage ? '' : t('stage.changed', { stage: t(`stage.${stage}`) }),
      told
    ].filter(word => word !== '')
    before.current = { stage, saved: commands.saved }
    if (words.length > 0) setPolite(words.join('. '))
  }, [stage, commands.saved, told, t])
  return (
    <>
      <Hidden as="output">{polite}</Hidden>
      <Hidden role="alert">{commands.refused ? refusalWords(commands.refused, t, format) : ''}</Hidden>
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { refusalWords } from '../../words/refusalWords'
import { useSidebar } from '../../sidebarContext'
import { Hidden } from '../layout'

/** What a screen reader hears: each stage change, saved and told thing once, politely; a refusal at once. */
export function LiveRegion() {
  const { snapshot, deeds, t, format } = useSidebar()
  const { stage } = snapshot.consultation
  const [polite, setPolite] = useState('')
  const before = useRef({ stage, saved: deeds.saved })
  const told = snapshot.notices.flatMap(notice => t.code('notices', notice.code, notice.detail) ?? []).join(' ')
  useEffect(() => {
    const words = [
      deeds.saved > before.current.saved ? t('common.saved') : '',
      stage === before.current.stage ? '' : t('stage.changed', { stage: t(`stage.${stage}`) }),
      told
    ].filter(word => word !== '')
    before.current = { stage, saved: deeds.saved }
    if (words.length > 0) setPolite(words.join('. '))
  }, [stage, deeds.saved, told, t])
  return (
    <>
      <Hidden as="output">{polite}</Hidden>
      <Hidden role="alert">{deeds.refused ? refusalWords(deeds.refused, t, format) : ''}</Hidden>
    </>
  )
}

import { useState } from 'react'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { AppFrame } from './AppFrame'

const Whole = styled.div`
  height: 100%;
`

/** Nav-bar apps: loaded when first opened, kept alive from then on. */
export function AppPages({ shown }: { shown: number | null }) {
  const desk = useDesk()
  const apps = useObserved(desk.apps)
  const [opened, setOpened] = useState<readonly number[]>([])
  if (shown !== null && !opened.includes(shown)) setOpened([...opened, shown])
  return (
    <>
      {apps
        .filter(app => opened.includes(app.installationId) && app.locations['nav_bar'])
        .map(app => (
          <Whole key={`${app.folder}${JSON.stringify(app.settings)}`} hidden={shown !== app.installationId}>
            <AppFrame app={app} location="nav_bar" page={app.locations['nav_bar']?.url ?? ''} />
          </Whole>
        ))}
    </>
  )
}

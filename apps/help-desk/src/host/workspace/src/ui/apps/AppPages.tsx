import { useState } from 'react'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { ForScreenReaders } from '../shared/ForScreenReaders'
import { AppFrame } from './AppFrame'

const Whole = styled.div`
  height: 100%;
`

const Nobody = styled.p`
  margin: 48px auto;
  text-align: center;
`

/** Nav-bar apps: loaded when first opened, kept alive from then on. */
export function AppPages({ shown }: { shown: string | null }) {
  const desk = useDesk()
  const apps = useObserved(desk.apps)
  const [opened, setOpened] = useState<readonly string[]>([])
  if (shown !== null && !opened.includes(shown)) setOpened([...opened, shown])
  return (
    <>
      {shown !== null && !apps.some(app => app.slug === shown && app.locations['nav_bar']) && (
        <Nobody>Nenhum aplicativo instalado tem uma página com este endereço.</Nobody>
      )}
      {apps
        .filter(app => opened.includes(app.slug) && app.locations['nav_bar'])
        .map(app => (
          <Whole key={`${app.folder}${JSON.stringify(app.settings)}`} hidden={shown !== app.slug}>
            <ForScreenReaders as="h1">{app.title}</ForScreenReaders>
            <AppFrame app={app} location="nav_bar" page={app.locations['nav_bar']?.url ?? ''} />
          </Whole>
        ))}
    </>
  )
}

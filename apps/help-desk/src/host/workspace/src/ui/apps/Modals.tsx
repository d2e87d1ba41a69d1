import { Close, Header, Modal } from '@zendeskgarden/react-modals'
import { styled } from 'styled-components'
import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { AppFrame } from './AppFrame'

const Window = styled(Modal)`
  width: fit-content;
  max-width: 90vw;
`
const Body = styled.div`
  overflow: hidden;
  border-radius: 0 0 ${p => p.theme.borderRadii.md} ${p => p.theme.borderRadii.md};
`

/** Dialogs made by `instances.create`; the size the app asked for, 80 % of the window at most. */
export function Modals() {
  const desk = useDesk()
  return (
    <>
      {useObserved(desk.modals).map(({ guid, app, url, size }) => (
        <Window key={guid} onClose={() => desk.closeModal(guid)} aria-label={app.title}>
          <Header>{app.title}</Header>
          <Body
            style={{
              width: size.width ?? '520px',
              maxWidth: '80vw',
              height: size.height ?? '400px',
              maxHeight: '80vh'
            }}
          >
            <AppFrame app={app} location="modal" page={url} guid={guid} />
          </Body>
          <Close aria-label="Fechar" />
        </Window>
      ))}
    </>
  )
}

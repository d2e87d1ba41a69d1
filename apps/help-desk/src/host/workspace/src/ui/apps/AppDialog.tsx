import { Close, Header, Modal } from '@zendeskgarden/react-modals'
import { useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { styled } from 'styled-components'
import type { ModalFrame } from '../../desk/Desk'
import { useDesk } from '../shared/DeskContext'
import { AppFrame } from './AppFrame'

const Window = styled(Modal)`
  width: fit-content;
  max-width: 90vw;
`
const Body = styled.div`
  overflow: hidden;
  max-width: 80vw;
  max-height: 80vh;
  border-radius: 0 0 ${p => p.theme.borderRadii.md} ${p => p.theme.borderRadii.md};
`

const Gate = styled.div.attrs({ tabIndex: 0 })``

/** A dialog with a frame of its own: the size the app asks for, 80 % of the window at most. */
export function AppDialog({ modal: { guid, app, url, size } }: { modal: ModalFrame }) {
  const desk = useDesk()
  const dialog = useRef<HTMLDivElement>(null)
  const gate = useRef<HTMLDivElement>(null)
  const close = useRef<HTMLButtonElement>(null)

  /** Keys pressed inside the frame are not heard here: whoever leaves it backwards comes by the gate, and goes on to the end. */
  const onPass = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget === null || relatedTarget instanceof HTMLIFrameElement) close.current?.focus()
  }
  /** The browser's own step forward from the gate is the first stop inside the frame, which nobody else can name. */
  const toFrame = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey || (event.target !== dialog.current && event.target !== close.current))
      return
    event.stopPropagation()
    gate.current?.focus()
  }
  return (
    <Window
      onClose={() => desk.closeModal(guid)}
      ref={dialog}
      backdropProps={{ onKeyDown: toFrame }}
      aria-label={app.title}
    >
      <Header>{app.title}</Header>
      <Gate ref={gate} onFocus={onPass} />
      <Body style={{ width: size.width ?? '520px', height: size.height ?? '400px' }}>
        <AppFrame app={app} location="modal" page={url} guid={guid} />
      </Body>
      <Close ref={close} onKeyDown={toFrame} aria-label="Fechar" />
    </Window>
  )
}

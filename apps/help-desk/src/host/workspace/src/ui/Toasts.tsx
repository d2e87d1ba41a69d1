import { Close, Notification, Title } from '@zendeskgarden/react-notifications'
import { styled } from 'styled-components'
import { useObserved } from '../desk/observable'
import { useDesk } from './shared/DeskContext'

const Stack = styled.div`
  position: fixed;
  z-index: 600;
  top: 60px;
  right: 344px;
  display: flex;
  flex-direction: column;
  gap: 8px;
  width: 360px;
  max-width: calc(100vw - 344px - 76px);
`
const types = { notice: 'success', alert: 'warning', error: 'error' } as const
const titles = { alert: 'Atenção', error: 'Erro' } as const

/** Messages of apps and of the workspace: errors and alerts interrupt a screen reader, notices wait. */
export function Toasts() {
  const desk = useDesk()
  const toasts = useObserved(desk.messages.toasts)
  return (
    <Stack>
      {toasts.map(toast => (
        <Notification key={toast.id} type={types[toast.kind]} role={toast.kind === 'notice' ? 'status' : 'alert'}>
          {toast.kind !== 'notice' && <Title>{titles[toast.kind]}</Title>}
          {toast.text}
          <Close aria-label="Fechar mensagem" onClick={() => desk.messages.dismiss(toast.id)} />
        </Notification>
      ))}
    </Stack>
  )
}

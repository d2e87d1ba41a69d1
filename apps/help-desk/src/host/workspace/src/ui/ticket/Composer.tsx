import { getColor } from '@zendeskgarden/react-theming'
import { SM } from '@zendeskgarden/react-typography'
import { styled } from 'styled-components'
import { isConversation } from '../../rest/read-ticket'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asId, asIds } from '../../ticket-form/values'
import { channelNames } from '../shared/names'
import { useUser } from '../shared/use-people'
import { useTicketState } from './use-ticket-state'

const Box = styled.section<{ $internal: boolean }>`
  flex: none;
  display: flex;
  flex-direction: column;
  border-top: ${p => p.theme.borders.sm} ${p => getColor({ theme: p.theme, variable: 'border.default' })};
  background-color: ${p =>
    p.$internal
      ? getColor({ theme: p.theme, variable: 'background.warning' })
      : getColor({ theme: p.theme, variable: 'background.default' })};
`
const Modes = styled.fieldset`
  margin: 0;
  border: 0;
  display: flex;
  gap: 4px;
  align-items: center;
  padding: 8px 16px 0;
`
const Mode = styled.button`
  padding: 4px 8px;
  border: 0;
  border-bottom: 2px solid transparent;
  background: transparent;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
  font: inherit;
  cursor: pointer;
  &[aria-pressed='true'] {
    border-bottom-color: ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.default' })};
    font-weight: ${p => p.theme.fontWeights.semibold};
  }
  &:focus-visible {
    outline: 2px solid ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
  }
  &:disabled {
    cursor: default;
    opacity: 0.6;
  }
`
const To = styled(SM)`
  margin-left: auto;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
`
const Text = styled.textarea`
  box-sizing: border-box;
  width: 100%;
  min-height: 128px;
  max-height: 38vh;
  field-sizing: content;
  padding: 10px 16px;
  border: 0;
  background: transparent;
  color: inherit;
  font: inherit;
  line-height: 20px;
  resize: none;
  &:focus {
    outline: none;
    box-shadow: inset 0 0 0 2px ${p => getColor({ theme: p.theme, variable: 'border.primaryEmphasis' })};
  }
  &::placeholder {
    color: ${p => getColor({ theme: p.theme, variable: 'foreground.subtle' })};
  }
`

const closedText = 'Este ticket está fechado. Para continuar a conversa, crie um acompanhamento.'
const placeholders = { public: 'Escreva a resposta ao cliente', internal: 'Escreva uma nota para a equipe' }

export function Composer({ session }: { session: TicketSession }) {
  const { composer, values, saving, ticket, writesInPrivate } = useTicketState(session)
  const requester = useUser(asId(values['requester_id']))
  const copies = asIds(values['email_cc_ids']).length
  const locked = saving || ticket.status === 'closed'
  const spoken = isConversation(ticket) ? `Mensagem por ${channelNames[ticket.via.channel]}` : 'Resposta pública'
  const mode = (label: string, isPublic: boolean) => (
    <Mode
      type="button"
      aria-pressed={composer.isPublic === isPublic}
      disabled={locked}
      onClick={() => session.compose({ isPublic })}
    >
      {label}
    </Mode>
  )
  return (
    <Box $internal={!composer.isPublic} aria-label="Redigir comentário">
      <Modes aria-label="Tipo de comentário">
        {!writesInPrivate && mode(spoken, true)}
        {mode('Nota interna', false)}
        <To tag="span">
          {composer.isPublic
            ? `Para: ${requester?.name ?? '…'}${copies > 0 ? ` + ${copies} em cópia` : ''}`
            : 'Só agentes veem esta nota'}
        </To>
      </Modes>
      <Text
        aria-label={composer.isPublic ? spoken : 'Nota interna'}
        placeholder={ticket.status === 'closed' ? closedText : placeholders[composer.isPublic ? 'public' : 'internal']}
        value={composer.text}
        disabled={locked}
        onChange={event => session.compose({ text: event.target.value })}
      />
    </Box>
  )
}

import { Button, IconButton } from '@zendeskgarden/react-buttons'
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { styled } from 'styled-components'
import { useLazyModule } from '../hooks/useLazyModule'
import type { ControlKey } from '../controlKey'
import { useSidebar } from '../sidebarContext'
import { fieldsModule } from './fields/fields'
import { Icon } from './Icon'
import { Small, Spinner } from './layout'
import { RefusalNote, type WaysOn } from './feedback/RefusalNote'

const Form = styled.form`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-height: 0;
  margin: 0 -12px;
  border-top: 1px solid var(--border-subtle);
  > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex: none;
    padding: 4px 4px 0 12px;
  }
  h2 {
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  /* why nothing happened stays in sight with the button that was pressed, however low the window */
  > footer {
    position: sticky;
    bottom: 0;
    display: grid;
    flex: none;
    max-height: 60vh;
    overflow: auto;
    background: var(--bg);
    > [data-part='refusal'] {
      margin-top: 8px;
    }
    > div:last-child:not([data-part='refusal']) {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-top: 1px solid var(--border-subtle);
      > :first-child {
        flex: 1;
      }
    }
  }
`

const Body = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  flex: 1 1 auto;
  padding: 4px 12px 12px;
`

const Blocked = styled(Small)`
  padding: 0 12px 12px;
`

/**
 * A panel over Agora: focus goes to its first field, or to its title, Esc and Cancel give it back, Ctrl+Enter sends. Without `send`
 * it only tells something.
 */
export function PanelFrame({
  title,
  command,
  send,
  ways,
  children
}: {
  title: string
  command?: ControlKey
  send?: { label: string; submit(): void; danger?: boolean } | null
  /** Ways on from refusals of the command, by their code. */
  ways?: WaysOn
  children: ReactNode
}) {
  const { snapshot, close, commands, t } = useSidebar()
  // under a gap every command of the ledger ends in the same refusal
  const isBlocked = Boolean(send) && !snapshot.isWritable
  const form = useRef<HTMLFormElement>(null)
  const refused = command !== undefined && commands.refused?.key === command ? commands.refused : null
  const saving = command !== undefined && commands.pending.has(command)
  // A panel opened before its fields have arrived gives the focus once they are there
  const arrived = useLazyModule(fieldsModule) !== null
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector) ?? null
    if (find('[data-panel-body] :is(input, textarea, select):focus')) return
    const first = '[data-panel-body] :is(input:not([type=radio]), input:checked, textarea, select)'
    // never a button: an Enter that was on its way must decide nothing
    const field = (arrived ? find(first) : null) ?? find('h2')
    field?.focus()
    // what is filled in already is a proposal: typing replaces it
    if (field instanceof HTMLInputElement) field.select()
  }, [arrived])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBlocked) send?.submit()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (!isBlocked) send?.submit()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and Ctrl+Enter belong to the whole form
    <Form ref={form} noValidate onSubmit={submit} onKeyDown={press}>
      <header>
        <h2 tabIndex={-1}>{title}</h2>
        <IconButton size="small" focusInset aria-label={t('common.close')} onClick={close}>
          <Icon name="close" />
        </IconButton>
      </header>
      <Body data-panel-body>{children}</Body>
      <footer>
        {refused && <RefusalNote refused={refused} {...(ways ? { ways } : {})} />}
        {isBlocked && <Blocked>{t('troubles.gap', { slot: snapshot.consultation.gap ?? 0 })}</Blocked>}
        {send && !isBlocked && (
          <div>
            <Button
              size="small"
              isPrimary
              type="submit"
              isDanger={send.danger ?? false}
              aria-busy={saving}
              aria-disabled={saving}
            >
              {saving && <Spinner />}
              {send.label}
            </Button>
            <Button size="small" isBasic onClick={close}>
              {t('common.cancel')}
            </Button>
          </div>
        )}
      </footer>
    </Form>
  )
}

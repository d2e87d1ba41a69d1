import { CommandButton } from '../../components/buttons/CommandButton'
import { OpenButton, OpenLink } from '../../components/buttons/OpenButton'
import { useSidebar } from '../../sidebarContext'
import type { NextOf } from '../nextOf'
import { Step } from '../Step'

export function UnitNow({ next }: { next: NextOf<'billing_data' | 'change_requester' | 'send_transfer'> }) {
  const { snapshot, actions, t } = useSidebar()
  const label = t('now.label')
  const change = <OpenLink panel={{ kind: 'payer' }}>{t('payer.changeLabel')}</OpenLink>
  if (next.kind === 'billing_data') {
    const missing = next.missing.map(code => t.code('missing', code)).join(', ')
    return (
      <Step
        label={label}
        title={t('now.billing_data.title')}
        text={t('now.billing_data.text', { missing })}
        action={
          <OpenButton isPrimary isStretched panel={{ kind: 'payer' }}>
            {t('now.definePayer')}
          </OpenButton>
        }
      />
    )
  }
  if (next.kind === 'change_requester')
    return (
      <Step
        label={label}
        title={t('now.change_requester.title')}
        text={t('now.change_requester.text', {
          unit: next.unit,
          client: snapshot.form.requester?.name ?? t('common.someone')
        })}
        action={
          <CommandButton isPrimary isStretched command="change_requester" does={actions.changeRequester}>
            {t('now.change_requester.action')}
          </CommandButton>
        }
        more={change}
      />
    )
  return (
    <Step
      label={label}
      title={t('now.send_transfer.title')}
      text={t(snapshot.may.transfer ? 'now.send_transfer.text' : 'now.send_transfer.leader')}
      action={
        snapshot.may.transfer && (
          <CommandButton isPrimary isStretched command="send_transfer" does={actions.sendTransfer}>
            {t('now.send_transfer.action')}
          </CommandButton>
        )
      }
    />
  )
}

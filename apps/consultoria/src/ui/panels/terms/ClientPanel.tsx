import { useState } from 'react'
import type { Client } from '../../../application/commands/inputs'
import type { Refusal, Result } from '../../../domain/kernel/result'
import { SelectField, TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSearch } from '../../hooks/useSearch'
import { useSidebar } from '../../sidebarContext'

/** The Unit's own, as a choice beside the clients. */
const OWN = 'own'

/** T21: somebody of a Unit asked. Whose consultation it is, who receives the terms, who sees it and who pays is said here. */
export function ClientPanel() {
  const { snapshot, actions, commands, close, t } = useSidebar()
  const { requester } = snapshot.form
  const [chosen, choose] = useState('')
  const [answer, setAnswer] = useState<Result<Client[], Refusal> | null>(null)
  const people = answer?.ok ? answer.value : null
  const [clientId, setClient] = useState(0)
  const [tried, setTried] = useState(false)
  const { search, setSearch, found, isLong } = useSearch(text => actions.findClients(text))
  const refused = commands.refused?.refusal
  // the refusal that led here has told it; opened again, the step's own words do
  const [unit] = useState(() => String((refused?.code === 'unit_asks' && refused.detail?.['unit']) || t('fields.unit')))
  const opener = requester?.name ?? t('common.someone')
  const organization = found?.find(({ id }) => String(id) === chosen)
  const client = people?.find(({ id }) => id === clientId) ?? people?.[0]
  const isOwn = chosen === OWN

  const pick = async (id: string) => {
    choose(id)
    setAnswer(null)
    setClient(0)
    if (id === '' || id === OWN) return
    setAnswer(await actions.clientsOf(Number(id)))
  }
  const submit = () => {
    setTried(true)
    const input = isOwn
      ? { clientId: null, organizationId: null }
      : organization && client
        ? { clientId: client.id, organizationId: organization.id }
        : null
    if (input) commands.run('name_client', press => actions.nameClient(input, press), close)
  }
  return (
    <PanelFrame
      title={t('client.title')}
      command="name_client"
      send={{
        label: isOwn ? t('client.keep', { unit }) : client ? t('client.put', { client: client.name }) : t('client.say'),
        submit
      }}
    >
      <Small>{t('client.text', { name: opener, unit })}</Small>
      {isLong && <TextField label={t('client.search')} value={search} onChange={setSearch} />}
      <SelectField
        label={t('client.organization')}
        value={chosen}
        onChange={id => void pick(id)}
        error={tried && chosen === '' ? t('common.required') : null}
        choices={[
          { value: '', label: t(found?.length === 0 ? 'client.none' : 'common.choose') },
          ...(found ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          { value: OWN, label: t('client.own', { unit }) }
        ]}
      />
      {isOwn && <Small>{t('client.ownMeans', { unit, opener })}</Small>}
      {answer?.ok === false && <Small>{t.foreign('errors', answer.error.code, answer.error.detail)}</Small>}
      {organization && people?.length === 0 && <Small>{t('client.nobody', { organization: organization.name })}</Small>}
      {organization && client && (
        <>
          <SelectField
            label={t('client.person')}
            value={String(client.id)}
            onChange={id => setClient(Number(id))}
            choices={(people ?? []).map(({ id, name, accepts }) => ({
              value: String(id),
              label: accepts ? t('client.accepts', { name }) : name
            }))}
          />
          <Small>{t('client.means', { client: client.name, opener, organization: organization.name, unit })}</Small>
          {!client.accepts && (
            <Small>{t('client.cannot', { client: client.name, organization: organization.name })}</Small>
          )}
        </>
      )}
    </PanelFrame>
  )
}

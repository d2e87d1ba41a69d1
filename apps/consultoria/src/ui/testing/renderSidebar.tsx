import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { texts } from '../../../translations/pt-br.json'
import type { Clock } from '../../ports'
import type { TicketRead } from '../../application/shown/ticketRead'
import { App } from '../App'
import { fieldsModule } from '../components/fields/fields'
import { createTranslate } from '../i18n/translate'
import { sheetModule } from '../locations/TicketSidebar'
import { panelModule } from '../panels/panelModule'
import { Root } from '../Root'
import { fakeActions, fakeDrafts, fixedClock, type FakeActions } from './fakeActions'

export const t = createTranslate('pt-BR', texts)

/** The whole sidebar over fakes of its ports, as an agent meets it once everything is loaded. */
export async function renderSidebar(
  snapshot: TicketRead,
  given: { actions?: FakeActions; drafts?: ReturnType<typeof fakeDrafts>; clock?: Clock } = {}
) {
  await Promise.all([fieldsModule.load(), panelModule.load(), sheetModule.load()])
  const actions = given.actions ?? fakeActions(snapshot)
  const drafts = given.drafts ?? fakeDrafts()
  const user = userEvent.setup()
  const view = render(
    <Root scheme={{ now: 'light', onChange: () => () => undefined }}>
      <App
        actions={actions}
        drafts={drafts}
        clock={given.clock ?? fixedClock}
        locale="pt-BR"
        t={t}
        onChange={() => () => undefined}
      />
    </Root>
  )
  // an unmarked ticket is one line until somebody offers
  if (snapshot.next.kind === 'choose_modality')
    await user.click(await screen.findByRole('button', { name: 'Oferecer' }))
  await screen.findByRole('region', { name: 'Agora' })
  return { actions, drafts, user, view }
}

export const press = (name: string) => screen.getByRole('button', { name })

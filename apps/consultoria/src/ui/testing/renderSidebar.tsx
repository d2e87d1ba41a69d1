import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { texts } from '../../../translations/pt-br.json'
import type { TicketRead } from '../../application/shown/ticketRead'
import { fieldsModule } from '../components/fields/fields'
import { createTranslate } from '../i18n/translate'
import { sheetModule } from '../locations/TicketSidebar'
import { panelModule } from '../panels/panelModule'
import { showApp, type Given } from './showApp'

export const t = createTranslate('pt-BR', texts)

/** The same as an agent meets it once everything is loaded. */
export async function renderSidebar(snapshot: TicketRead, given: Given = {}) {
  await Promise.all([fieldsModule.load(), panelModule.load(), sheetModule.load()])
  const user = userEvent.setup()
  const { actions, drafts, view } = showApp(snapshot, t, given)
  // an unmarked ticket is one line until somebody offers
  if (snapshot.next.kind === 'choose_modality')
    await user.click(await screen.findByRole('button', { name: 'Oferecer' }))
  await screen.findByRole('region', { name: 'Agora' })
  return { actions, drafts, user, view }
}

export const press = (name: string) => screen.getByRole('button', { name })

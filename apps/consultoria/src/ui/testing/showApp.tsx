import { render } from '@testing-library/react'
import type { Clock } from '../../ports'
import type { TicketRead } from '../../application/shown/ticketRead'
import { App } from '../App'
import type { Translate } from '../i18n/translate'
import { Root } from '../Root'
import { fakeActions, fakeDrafts, fixedClock, type FakeActions } from './fakeActions'

export interface Given {
  actions?: FakeActions
  drafts?: ReturnType<typeof fakeDrafts>
  clock?: Clock
}

/** The whole sidebar over fakes of its ports, and nothing waited for. */
export function showApp(
  snapshot: TicketRead,
  t: Translate,
  { actions = fakeActions(snapshot), drafts = fakeDrafts(), clock = fixedClock }: Given = {}
) {
  const view = render(
    <Root scheme={{ now: 'light', onChange: () => () => undefined }}>
      <App actions={actions} drafts={drafts} clock={clock} locale="pt-BR" t={t} onChange={() => () => undefined} />
    </Root>
  )
  return { actions, drafts, view }
}

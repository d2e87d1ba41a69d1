import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeDrafts } from '../testing/fakeActions'
import { renderSidebar } from '../testing/renderSidebar'
import { stages } from '../testing/stages'
import { timeDraftKey } from '../draftKey'

const ticket = stages.log_time.form.id
const keys = [
  ...['demand', 'acceptance', 'payer', 'approval', 'designation', 'schedule'].map(name => `${name}-${ticket}`),
  timeDraftKey(ticket, null, null)
]
const odd = {
  minutes: 7,
  note: { a: 1 },
  workDate: 'yesterday',
  billable: 'yes',
  payer: 'somebody',
  unitOrganizationId: {},
  code: [],
  how: {},
  commentId: [],
  analystId: {},
  slot: [],
  duration: null,
  text: [{}],
  reason: 0
}

describe('what lies in the browser where typed words are kept', () => {
  it.each(['[]', 'null', '7', '"x"', '{"', '[[[{}]]]', JSON.stringify(odd)])(
    'opens every panel as if nothing were there when it is %s',
    async garbage => {
      const drafts = fakeDrafts()
      for (const key of keys) drafts.kept.set(key, garbage)
      const { user } = await renderSidebar(stages.record_acceptance, { drafts })
      for (const key of ['l', 'a', 'p', 'e']) {
        await user.keyboard(key)
        expect(screen.queryByText('Esta parte não pôde ser mostrada.')).toBeNull()
        expect(screen.queryByRole('region', { name: 'Agora' })).toBeNull()
        await user.keyboard('{Escape}')
      }
    }
  )

  it('takes up what fits and leaves the rest', async () => {
    const drafts = fakeDrafts()
    drafts.kept.set(timeDraftKey(ticket, null, null), '{"minutes":"45","note":7,"workDate":"2026-13-40"}')
    const { user } = await renderSidebar(stages.log_time, { drafts })
    await user.keyboard('l')
    expect(screen.getByLabelText('Minutos')).toHaveValue('45')
    expect(screen.getByLabelText('Descrição')).toHaveValue('')
    expect(screen.getByLabelText('Data do trabalho')).toHaveValue('2026-11-24')
  })
})

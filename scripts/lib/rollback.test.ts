import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FakeAccount } from '../testing/fakeAccount'
import { applyOn, clientOf, planOn, shipped } from '../testing/run'
import { applyPlan } from './apply'
import { fileJournal, noJournal } from './journal'
import { readJournal } from './readJournal'
import { planRollback } from './rollback'
import { emptyState } from './state'

/** What may have changed, without when. */
const rules = (account: FakeAccount) =>
  ['triggers', 'views', 'macros'].flatMap(name =>
    account.list(name).map(one => ({ ...structuredClone(one), updated_at: '' }))
  )

const changed = () => {
  const copy = structuredClone(shipped)
  const trigger = copy.triggers.enviar_repasse
  if (trigger) trigger.actions.pop()
  const view = copy.views.consultoria_modulo
  if (view)
    Object.assign(view, { title: 'Outro nome', output: { ...view.output, columns: ['nice_id'], sort_by: null } })
  const macro = copy.macros.consult_registro_tempo
  if (macro) macro.title = 'CONSULTORIA :: Outro'
  return copy
}

it('puts back every object that a run changed, foreign references included', async () => {
  const account = new FakeAccount()
  account.add('users', { email: 'fabi.financeiro@consultoria.example', role: 'agent' })
  const state = emptyState()
  await applyOn(account, { state })
  const foreign = account.add('ticket_fields', { title: 'Theirs', type: 'text' })
  const trigger = account.list('triggers').find(one => one.title === 'CONSULTORIA · Enviar repasse gerencial')
  Object.assign(trigger ?? {}, {
    conditions: { all: [{ field: `custom_fields_${foreign.id}`, operator: 'is', value: 'x' }], any: [] }
  })
  const before = rules(account)

  const path = join(mkdtempSync(join(tmpdir(), 'journal-')), 'a.journal.jsonl')
  await applyOn(account, {
    state,
    definitions: changed(),
    context: { journal: fileJournal(path, 'run 1', () => 'now') }
  })
  expect(rules(account)).not.toEqual(before)
  appendFileSync(path, '{"run":"run 1","begin":{"op":"upd')

  const [run] = readJournal(path)
  expect(run?.changed.map(image => image.key).sort()).toEqual([
    'consult_registro_tempo',
    'consultoria_modulo',
    'enviar_repasse'
  ])
  const { identification, snapshot } = await planOn(account, { state })
  const plan = planRollback('fake', run?.changed ?? [], identification, snapshot)
  const { bindings } = identification
  await applyPlan(plan, { client: clientOf(account), bindings, state, saveState: () => undefined, journal: noJournal })
  expect(rules(account)).toEqual(before)
})

import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { texts } from '../../../translations/pt-br.json'
import { textsOf } from '../../../laterTexts'
import type { OpeningAsked } from '../../application/shown/opening'
import { createTranslate } from '../i18n/translate'
import type { Texts } from '../i18n/texts'
import { showApp } from '../testing/showApp'
import { stages } from '../testing/stages'

/** Nothing that comes later has come: neither panels with their commands nor Garden's fields. */
vi.mock('../hooks/useLazyModule', () => ({
  lazyModule: () => ({ load: () => new Promise(() => undefined), loaded: () => null }),
  useLazyModule: () => null
}))

const t = createTranslate('pt-BR', textsOf(texts, 'first') as Texts)

const opening: OpeningAsked = {
  modules: [{ value: 'modulo_fiscal', label: 'Fiscal', leaderless: false }],
  lacksDemand: true,
  proposal: 'A nota 123 não sai desde a manhã de hoje, com erro de CFOP.',
  leaderless: null
}

const cases = [
  ['an opening that asks nothing', { ...stages.open, opening: null }, 'Abrir consultoria', []],
  ['an opening that asks module and demand', { ...stages.open, opening }, 'Abrir consultoria', [opening.proposal]],
  ['a service that begins', stages.start_service, 'Iniciar cronômetro', []],
  ['time to be told', stages.log_time, 'Registrar tempo', []],
  ['a conclusion', stages.conclude, 'Concluir e resolver', []]
] as const

it.each(cases)('%s can be pressed before anything but the first scripts has arrived', async (_, read, name, typed) => {
  showApp(read, t)
  const now = await screen.findByRole('region', { name: 'Agora' })
  expect([...now.querySelectorAll('button')].map(button => button.textContent)).toContain(name)
  expect([...now.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(typed)
})

import { expect, it, vi } from 'vitest'
import { laterTexts, loadTexts } from './loadTexts'

const arriving = vi.hoisted((): ((words: { texts: object }) => void)[] => [])

vi.mock('../../importAgain', () => ({
  importAgain: () => new Promise(resolve => arriving.push(resolve))
}))

it('sentences that come later are put beside those of the language that was asked for last, whichever arrives first', async () => {
  const ofBrowser = loadTexts('en')
  const ofAgent = loadTexts('pt-BR')
  arriving[1]?.({ texts: { common: { close: 'Fechar' } } })
  expect(await ofAgent).toEqual({ common: { close: 'Fechar' } })
  arriving[0]?.({ texts: { common: { close: 'Close' } } })
  await ofBrowser
  expect(laterTexts.loaded()).toBeNull()
  const coming = laterTexts.load()
  arriving[2]?.({ texts: { common: { later: 'Depois' } } })
  await coming
  expect([await ofAgent, await ofBrowser]).toEqual([
    { common: { close: 'Fechar', later: 'Depois' } },
    { common: { close: 'Close' } }
  ])
  expect(laterTexts.loaded()).toBe(true)
})

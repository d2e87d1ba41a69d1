import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FACT_VERSION } from '../../domain/ledger/fact'
import { press, renderSidebar } from '../testing/renderSidebar'
import { snapshot } from '../testing/snapshots'
import { frameSeen } from './frameSeen'

const read = () => snapshot({ kind: 'open' }, 'none')

/** The browser lets the frame copy, or not. */
const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard)

const copied = async (writeText: (text: string) => Promise<void>) => {
  const { user } = await renderSidebar(read())
  clipboard(writeText)
  await user.keyboard('?')
  await user.click(press('Copiar diagnóstico'))
}

afterEach(() => vi.restoreAllMocks())

describe('the diagnosis behind the keys', () => {
  it('is copied, with versions, ids and how requests ended, and no name or title of anybody', async () => {
    const sent: string[] = []
    performance.mark('asked GET /api/v2/tickets/35/audits 200')
    await copied(async text => void sent.push(text))
    expect(await screen.findByText('Copiado: cole na mensagem ao suporte.')).toBeVisible()
    const told: unknown = JSON.parse(sent[0] ?? '')
    expect(told).toMatchObject({
      versions: { app: expect.any(String), fact: FACT_VERSION },
      ticket: read().form.id,
      agent: { id: read().me.id },
      frame: {
        framed: false,
        storage: true,
        popups: 'untried',
        unseen: ['downloads', 'modals', 'print']
      },
      requests: expect.arrayContaining(['GET /api/v2/tickets/35/audits 200'])
    })
    expect(sent[0]).not.toContain(read().me.name)
    expect(sent[0]).not.toContain(read().form.subject)
  })

  it('tells how the last tab was received, and that storage is shut where reading it throws', async () => {
    performance.mark('tab blocked')
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError')
    })
    expect(frameSeen()).toMatchObject({ popups: 'blocked', storage: false })
    performance.clearMarks('tab blocked')
  })

  it('is shown to be copied by hand where the browser lets no frame copy', async () => {
    await copied(() => Promise.reject(new Error('no permission')))
    const field = await screen.findByRole('textbox', { name: 'Diagnóstico: selecione e copie' })
    expect((field as HTMLTextAreaElement).value).toContain('"versions"')
  })
})

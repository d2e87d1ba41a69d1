import { expect } from './desk'
import { type Desk } from './openDesk'
import { pressKey } from './sidebar'
import { note } from './scenes'

interface Opened {
  /** The scene it is opened from. */
  from: string
  open(desk: Desk): Promise<void>
}

const byKey = (key: string) => (desk: Desk) => pressKey(desk, key)
const byButton = (name: string) => (desk: Desk) => desk.button(name).first().click()

/** Everything that opens over Agora or over the whole sidebar. */
export const panels: Record<string, Opened> = {
  'the time to log': { from: 'appointment agreed', open: byKey('l') },
  'a time with mistakes': {
    from: 'appointment agreed',
    async open(desk) {
      await pressKey(desk, 'l')
      await desk.page.keyboard.press('Control+Enter')
      await expect(desk.sidebar.getByText('Escreva 45, 1h30, 0:45 ou 14:00-14:45').first()).toBeVisible()
    }
  },
  'a time filled in': {
    from: 'appointment agreed',
    async open(desk) {
      await pressKey(desk, 'l')
      await desk.sidebar.getByRole('textbox', { name: 'Minutos' }).fill('45')
      await desk.sidebar.getByRole('textbox', { name: 'Descrição' }).fill(note)
      await expect(desk.sidebar.getByText('Público para Carla Campos')).toBeVisible()
    }
  },
  'the acceptance by phone': { from: 'acceptance awaited', open: byButton('Aceite por telefone') },
  'the answers': { from: 'answered by somebody who may not accept', open: byButton('Ver respostas') },
  'the payer': { from: 'designation to make', open: byKey('p') },
  'the Unit': {
    from: 'designation to make',
    async open(desk) {
      await pressKey(desk, 'p')
      await desk.sidebar.getByRole('combobox', { name: 'Pagador' }).selectOption({ label: 'Unidade (faturamento)' })
    }
  },
  'the designation': { from: 'designation to make', open: byButton('Horário: agora') },
  'the appointment': { from: 'appointment to agree', open: byButton('Outro horário') },
  'the cancelled appointment': {
    from: 'appointment agreed',
    async open(desk) {
      await desk.button(/^Horário:/).click()
    }
  },
  'an exception of the deadline': { from: 'appointment to agree', open: byButton('Registrar exceção de prazo') },
  'the measured time discarded': { from: 'time to tell', open: byButton('Descartar') },
  'the measured time': { from: 'time to tell', open: byButton('Registrar tempo') },
  'an entry voided': { from: 'time told, as the leader', open: byButton('Anular') },
  'an entry waived': { from: 'time told, as the leader', open: byButton('Abonar') },
  'all entries': { from: 'time told, as the leader', open: byKey('e') },
  'the bill explained': { from: 'time told, as the leader', open: byKey('c') },
  'the keys': { from: 'time told, as the leader', open: byKey('?') },
  'the conclusion': { from: 'time told, as the leader', open: byButton('Conclusão: agora') }
}

import type { trials as english } from '../en/trials'
import { portugueseCount } from '../counting'

export const trials: typeof english = {
  namesStranger: stranger => `ela cita ${stranger}, que nenhuma conta local pode representar`,
  worldRefuses: said => `a conta local não a aceita (${said})`,
  wrongAlone: sentence => `já sem regras de outros: ${sentence}`,
  alsoFires: (type, title, id) => `${type} "${title}" (id ${id}) também dispara:`,
  mails: (to, subject) => `e-mail para ${to || 'ninguém'}: "${subject}"`,
  noEffect: () => 'e não muda nada',
  oursFires: (kind, title) => `nosso ${kind} "${title}" agora dispara, e sozinho não`,
  oursSilent: (kind, title) => `nosso ${kind} "${title}" não dispara mais`,
  nowBroken: sentence => `não é mais como deveria: ${sentence}`,
  notJudged: (type, title, id, why) => `não julgada: ${type} "${title}" (id ${id}): ${why}`,
  rehearsed: (scenarios, rules, touched, broken, notJudged) =>
    `${portugueseCount(scenarios, 'cenário', 'cenários')} ao lado de ${portugueseCount(rules, 'regra', 'regras')} de outros: disparam em ${touched} e quebram ${broken}; ${portugueseCount(notJudged, 'regra não foi julgada', 'regras não foram julgadas')}.`
}

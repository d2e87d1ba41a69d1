import type { refusals as english } from '../en/refusals'

export const refusals: typeof english = {
  busy: seconds => `A conta está ocupada: rode de novo em ${seconds} s.`,
  accountRefused: said => `A conta recusou o registro (${said}).`,
  outcomeUnknown: () => 'Não veio resposta; o registro pode ter sido gravado. Rode de novo: o comando olha antes.',
  offline: () => 'A conta não responde como deveria. Rode de novo mais tarde.',
  forbidden: () => 'A conta não deixa: entre como administrador ou líder.',
  notFound: () => 'A conta não tem o livro: rode apply antes.',
  tooManyWriters: () => 'Outros foram mais rápidos todas as vezes. Rode de novo.',
  ledgerGap: slot => `Falta o registro ${slot} da série e nada se grava depois dele: rode ledger heal.`,
  newerVersion: () => 'Uma versão mais nova gravou nesta série nesse meio-tempo: atualize.',
  rolesUnread: () => 'Não deu para ler quem tem qual papel: rode de novo.',
  notEntitled: () => 'Você não tem o papel para isto.',
  otherwise: code => `O registro não foi escrito (${code}).`,
  wouldNotCount: (kind, why) => `O registro (${kind}) não contaria (${why}), por isso não foi gravado.`
}

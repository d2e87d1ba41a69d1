import type { payments as english } from '../../en/money/payments'
import { portugueseCount } from '../../counting'

export const payments: typeof english = {
  unreadableFile: (path, said) => `Não foi possível ler ${path}: ${said}`,
  noList: path =>
    `${path} não é uma lista de pagamentos: a primeira linha tem de nomear as colunas pedido, valor e data.`,
  tooLong: (path, lines, most) =>
    `${path} tem ${lines} pagamentos, mais que os ${most} de uma execução: divida o arquivo.`,
  financeOnly: () => 'Nada foi gravado: só quem está no grupo do financeiro importa pagamentos.',
  pays: (line, order, ticket, amount) => `+ linha ${line}: ${order} fica pago com ${amount} (ticket ${ticket})`,
  over: amount => `${amount} a mais que o preço`,
  late: () => 'depois do vencimento',
  known: (line, order) => `  linha ${line}: ${order}: este pagamento já está registrado`,
  paidTwice: (line, order, ticket) =>
    `! linha ${line}: ${order} já foi pago por outro pagamento (ticket ${ticket}): alguém tem de devolver`,
  short: (line, order, missing) => `! linha ${line}: ${order}: faltam ${missing} para o preço`,
  cancelled: (line, order, ticket) => `! linha ${line}: ${order} foi cancelado (ticket ${ticket})`,
  noOrganization: (line, order, ticket) =>
    `! linha ${line}: ${order}: o solicitante do ticket ${ticket} não tem organização`,
  unknownOrder: (line, order) => `! linha ${line}: nenhum ticket aberto traz o pedido ${order}`,
  severalOrganizations: (line, order, tickets) =>
    `! linha ${line}: ${order} está em tickets de várias organizações (${tickets})`,
  noOrder: line => `! linha ${line}: não há número de pedido legível`,
  noAmount: line => `! linha ${line}: não há valor legível`,
  noWithheld: line => `! linha ${line}: o imposto retido é ilegível`,
  noDate: line => `! linha ${line}: não há data legível`,
  dateAhead: line => `! linha ${line}: a data ainda não chegou`,
  noId: line => `! linha ${line}: o identificador não serve`,
  sum: (pays, left) =>
    `${portugueseCount(pays, 'pagamento', 'pagamentos')} a registrar, ${portugueseCount(left, 'linha', 'linhas')} a conferir.`,
  rehearsed: () => 'Nada foi gravado. Com --write é gravado.',
  confirm: (count, account) => `Registrar ${portugueseCount(count, 'pagamento', 'pagamentos')} em ${account}?`,
  written: (line, order) => `linha ${line}: ${order} registrado como pago.`,
  notWritten: (line, order, said) => `! linha ${line}: ${order}: ${said}`,
  grantsNothing: () => 'o pedido não libera pacote: abra o ticket, que diz por quê',
  paidMeanwhile: on => `foi pago por outro pagamento nesse meio-tempo (${on})`,
  someNotWritten: count =>
    `${portugueseCount(count, 'pagamento não foi registrado', 'pagamentos não foram registrados')}. A mesma lista pode ser enviada de novo: o que está registrado conta uma vez.`
}

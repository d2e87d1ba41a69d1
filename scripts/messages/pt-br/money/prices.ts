import type { prices as english } from '../../en/money/prices'
import { portugueseCount } from '../../counting'

export const prices: typeof english = {
  minute: () => 'minuto',
  hour: () => 'hora',
  wrongRate: (typed, most) =>
    `"${typed}" não é um índice anual: informe um percentual como 4,2, diferente de zero e de no máximo ${most} para cima ou para baixo.`,
  noDate: typed => `"${typed}" não é uma data: informe o primeiro dia do novo preço como 2027-01-01.`,
  noModality: (key, keys) => `Não existe a modalidade ${key}; existem ${keys}.`,
  noPrices: keys => `Não há preço com data para reajustar em ${keys}.`,
  notAfter: (key, from, last) =>
    `${key}: ${from} não é depois de ${last}, desde quando vale o último preço; nada foi gravado.`,
  changesNothing: (key, price, percent) =>
    `${key}: ${percent} % deixam ${price} como está depois do arredondamento; nada foi gravado.`,
  note: (before, from, percent, after) =>
    `${before} (desde ${from}) reajustado em ${percent} %, arredondado ao centavo: ${after}.`,
  row: (key, from, price, per, note) => `+ ${key}: ${price} por ${per} desde ${from}. ${note}`,
  noAccount: () =>
    'Não foi verificado que consultorias precisariam de novo aceite: nenhuma conta está configurada (ZENDESK_SUBDOMAIN).',
  affected: count =>
    `${portugueseCount(count, 'consultoria aberta segue', 'consultorias abertas seguem')} no preço aceito até que o novo seja aceito${count === 0 ? '.' : ':'}`,
  needsAcceptance: (ticket, key, price) => `ticket ${ticket}: ${key}, aceita a ${price}`,
  written: () => 'Gravado. Nesse dia: apply (o termo passa a dizer o novo preço) e deploy (o aplicativo o oferece).',
  rehearsed: () => 'Nada foi gravado: isto foi um ensaio; --write grava.'
}

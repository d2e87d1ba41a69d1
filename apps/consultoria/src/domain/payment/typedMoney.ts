import { tidy } from '../kernel/normalise'

/** R$ 1.234,56, 1234,5 or 1234.56 as centavos; an empty text is nothing. null = no amount can be read. */
export const typedMoney = (typed: string): number | null => {
  const text = tidy(typed).replace(/^R\$\s*/i, '')
  if (text === '') return 0
  const amount = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (!amount) return null
  return Number(amount[1]?.replaceAll('.', '')) * 100 + Number((amount[2] ?? '').padEnd(2, '0'))
}

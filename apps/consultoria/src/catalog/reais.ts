/** R$ 1.234,56 from integer centavos, not negative; in the terms always so, on the screen with the reader's separators. */
export const reais = (centavos: number, [group, point]: readonly [string, string] = ['.', ',']): string => {
  const whole = String(Math.trunc(centavos / 100)).replace(/\B(?=(\d{3})+$)/g, group)
  return `R$ ${whole}${point}${String(centavos % 100).padStart(2, '0')}`
}

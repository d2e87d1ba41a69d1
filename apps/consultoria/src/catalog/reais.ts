/** R$ 1.234,56 from integer centavos: how a price is written into the terms, and looked for there. */
export const reais = (centavos: number): string => {
  const whole = String(Math.trunc(centavos / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `R$ ${whole},${String(centavos % 100).padStart(2, '0')}`
}

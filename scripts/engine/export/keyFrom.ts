import { folded } from '../../../apps/consultoria/src/domain/kernel/normalise'

/** A definition's name from a title: `Módulo (novo)` → `modulo_novo`. */
export const keyFrom = (title: string, taken: ReadonlySet<string>): string => {
  const plain = folded(title)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  const base = /^[a-z]/.test(plain) ? plain : `x_${plain || 'sem_titulo'}`
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}_${n}`
    // These two names are tables in their folders.
    if (!taken.has(key) && key !== 'order') return key
  }
}

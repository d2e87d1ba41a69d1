import { composed } from '../../../domain/kernel/normalise'

/** Forms hand numbers as text, dates sometimes with a time, check boxes in several spellings. */
export function sameValue(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'boolean') return ['true', 'yes', '1'].includes(String(actual ?? '')) === wanted
  const [a, b] = [String(actual ?? ''), String(wanted ?? '')]
  if (/^\d{4}-\d{2}-\d{2}$/.test(b)) return a.slice(0, 10) === b
  return composed(a) === composed(b) || (b !== '' && a.trim() === b.trim())
}

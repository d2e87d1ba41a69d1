/**
 * Puts the date of this process, or of this page, `shift` milliseconds ahead: `new Date()`, `Date()` and `Date.now()`.
 * Left as they are: dates made from a value, timers, `performance`, time stamps of files, and whatever is not JavaScript, so
 * OpenSSL's check of a certificate and SQLite. zcli keeps the real date too: it compares its date with those of files.
 * The function is sent to pages as text: it uses nothing from outside itself.
 */
export function shiftDate(shift) {
  const Real = Date
  const now = () => Real.now() + shift
  const Shifted = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key))
  })
  Real.prototype.constructor = Shifted
  globalThis.Date = Shifted
}

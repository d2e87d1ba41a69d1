import { recordInvalid, type Detail, type Details } from './api-error'

/** Gathers everything wrong with one write, so that the answer names all of it. */
export class Problems {
  /** Without a prototype: callers name the fields, and one may be called `constructor`. */
  readonly #details = Object.create(null) as Details

  add(field: string, description: string, error = 'InvalidValue'): void {
    this.put(field, { error, description })
  }

  put(field: string, detail: Detail): void {
    this.#details[field] = [...(this.#details[field] ?? []), detail]
  }

  /** @throws 422 when there were any. */
  check(): void {
    if (Object.keys(this.#details).length > 0) throw recordInvalid(this.#details)
  }
}

import { parsedJson } from '../../packages/zendesk-wire/wire'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
/** One object as both sides compare it. A name that is absent from a definition is not managed. */
export type Canonical = { [name: string]: Json }
/** One object as the account sends it. */
export type Raw = Record<string, unknown>

/** Readers of untyped answers: a shape the documentation does not promise becomes an empty value, never a crash. */
export const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
export const record = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
export const records = (value: unknown): Raw[] => (Array.isArray(value) ? value.map(record) : [])
/** The object that a text is as JSON; an empty one for anything else, such as a page for people. */
export const recordIn = (json: string): Raw => record(parsedJson(json))
export const flag = (value: unknown): boolean => value === true || value === 'true'
/** `title` holds the translation of the reader, `raw_title` what was written. */
export const rawText = (raw: Raw, name: string): string => text(raw[`raw_${name}`] ?? raw[name])

/** An answer that is not the one asked for, in one of Zendesk's two shapes. Thrown anywhere below a route. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {}
  ) {
    super(`${status} ${JSON.stringify(body)}`)
  }
}

export interface Detail {
  /** Null where a field of the ticket is missing: recorded so. */
  error: string | null
  description: string
  ticket_field_id?: number
  ticket_field_type?: string
}
export type Details = Record<string, Detail[]>

/** 422 with what is wrong per field. */
export function recordInvalid(details: Details): ApiError {
  return new ApiError(422, { error: 'RecordInvalid', description: 'Record validation errors', details })
}

/** 422 for one field; the description is spelled `Field: text`, as Zendesk does. */
export function invalid(field: string, text: string, error = 'InvalidValue'): ApiError {
  return recordInvalid({ [field]: [{ error, description: text }] })
}

export function notFound(): ApiError {
  return new ApiError(404, { error: 'RecordNotFound', description: 'Not found' })
}

export function unauthorized(): ApiError {
  return new ApiError(401, { error: "Couldn't authenticate you" }, { 'www-authenticate': 'Basic realm="Web Password"' })
}

export function forbidden(): ApiError {
  return new ApiError(403, {
    error: 'Forbidden',
    description:
      'You do not have access to this page. Please contact the account owner of this help desk for further help.'
  })
}

export function badRequest(title: string, message: string): ApiError {
  return new ApiError(400, { error: { title, message } })
}

/** The newer shape, `{errors:[{code,title,…}]}`: trigger categories, custom objects. */
export function jsonApiError(status: number, code: string, title: string, detail?: string): ApiError {
  return new ApiError(status, { errors: [{ code, title, detail: detail ?? title, status: String(status) }] })
}

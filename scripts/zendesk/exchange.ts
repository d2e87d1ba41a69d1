import type { Limits } from './limits'

/** Nothing, or not all of it, came in time. */
export class NoAnswerInTime extends Error {
  override name = 'NoAnswerInTime'
  constructor(
    readonly request: string,
    readonly seconds: number
  ) {
    super(`${request}: ${seconds} s`)
  }
}

/** The answer does not end where one should. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong'
}

export interface Exchanged {
  response: Response
  answer: string
}

/**
 * One request and its whole answer, in a limited time: a server may accept and say nothing, or begin and stall. A redirect
 * is answered, not followed: credentials go to the account and nowhere else.
 */
export const exchange = async (
  send: typeof fetch,
  url: string,
  init: RequestInit & { method: string },
  { answerSeconds, answerBytes }: Pick<Limits, 'answerSeconds' | 'answerBytes'>
): Promise<Exchanged> => {
  const ended = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswerInTime(`${init.method} ${new URL(url).pathname.replace(/^\/api\/v2/, '')}`, answerSeconds))
      ended.abort()
    }, answerSeconds * 1000)
  })
  const whole = async () => {
    const response = await send(url, { ...init, redirect: 'manual', signal: ended.signal })
    return { response, answer: await bodyOf(response, answerBytes) }
  }
  try {
    return await Promise.race([whole(), late])
  } finally {
    clearTimeout(timer)
  }
}

const bodyOf = async (response: Response, most: number): Promise<string> => {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel()
      throw new AnswerTooLong(String(most))
    }
    text += decoder.decode(value, { stream: true })
  }
}

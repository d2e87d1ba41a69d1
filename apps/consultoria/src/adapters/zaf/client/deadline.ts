/** The framework did not answer; use cases know it by its name. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** The framework's own time-out is five minutes: nobody waits that long in a sidebar. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer()), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Whatever way the framework fails to answer, use cases see one: the form could not be asked. */
export async function asked<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  try {
    return await within(milliseconds, work)
  } catch (failure) {
    throw failure instanceof NoAnswer ? failure : new NoAnswer(String(failure))
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

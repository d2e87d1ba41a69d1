const key = 'client-portal:session'

/** A tab stays who it is; a new one starts as who was chosen last. */
export function keptToken(): string | null {
  const token = sessionStorage.getItem(key) ?? localStorage.getItem(key)
  if (token !== null) sessionStorage.setItem(key, token)
  return token
}

export function keepToken(token: string): void {
  sessionStorage.setItem(key, token)
  localStorage.setItem(key, token)
}

export function forgetToken(): void {
  const token = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (localStorage.getItem(key) === token) localStorage.removeItem(key)
}

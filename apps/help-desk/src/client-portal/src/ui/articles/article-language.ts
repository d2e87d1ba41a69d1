import type { RestClient } from '../../../../host/workspace/src/rest/rest-client'
import { isMissing } from '../../rest/failure'

const fallback = 'pt-br'

/** In the reader's language, or, where it was never translated, in the help center's own. @throws RestError 404 where it is in neither */
export async function inLanguage<T>(rest: RestClient, locale: string, path: string): Promise<T> {
  try {
    return await rest.get<T>(`/api/v2/help_center/${locale}/${path}`)
  } catch (error) {
    if (!isMissing(error) || locale === fallback) throw error
    return rest.get<T>(`/api/v2/help_center/${fallback}/${path}`)
  }
}

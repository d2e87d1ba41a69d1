import type { Account } from '../account'

/** As an agent merges in Zendesk: the account proposes the words, which name the target. */
export async function mergeInto(account: Account, target: number, source: number): Promise<void> {
  const source_comment = `This request was closed and merged into request #${target} "Nota 42".`
  const target_comment = `Request #${source} "Nota 42" was closed and merged into this request.`
  await account.call('POST', `/api/v2/tickets/${target}/merge.json`, { ids: [source], source_comment, target_comment })
}

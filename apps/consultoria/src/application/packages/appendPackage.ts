import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { FactDraft } from '../../domain/registry'
import { appendTo } from '../ledger/appendFact'
import type { LedgerContext } from '../context'
import { type PackagesRead, packagesKind } from './packagesKind'

export type Done = Result<void, Refusal>

/** The packages of one organization as they were read or written last, and what reading and appending need. */
export interface PackagesSession {
  context: LedgerContext
  packages: PackagesRead | null
}

/**
 * One fact more with the organization's packages, on what was read just now. `decide` says null where nothing is to be done any
 * more: what somebody else did meanwhile is done.
 */
export async function appendPackage(
  session: PackagesSession,
  op: string,
  decide: (now: PackagesRead) => FactDraft | null
): Promise<Done> {
  const { packages } = session
  const first = packages && decide(packages)
  if (!packages || !first) return ok(undefined)
  const appended = await appendTo(
    session.context,
    packagesKind(session.context, packages.organizationId),
    { kind: first.kind, op },
    now => {
      session.packages = now
      const draft = decide(now)
      return draft ? ok(draft) : refuse('already_done')
    },
    packages,
    { fresh: true }
  )
  if (appended.ok) session.packages = appended.value.state
  return appended.ok || appended.error.code === 'already_done' ? ok(undefined) : appended
}

import { refuse, type Refusal, type Result } from '../../domain/kernel/result'
import { packagesStream } from '../../domain/ledger/slots'
import type { Package } from '../../domain/packages/packages'
import type { FactDraft, FactKind } from '../../domain/registry'
import type { Outcome } from '../commands/outcome'
import { appendTo } from '../ledger/appendFact'
import type { Command } from '../ledger/operations'
import type { Session } from '../session'
import { packagesKind } from './packagesKind'

/** A command that is one fact about the package that this ticket's purchase granted; the ticket learns of it at once. */
export async function packageCommand(
  session: Session,
  command: Command,
  kind: FactKind,
  input: unknown,
  decide: (bought: Package) => Result<FactDraft, Refusal>
): Outcome {
  const { context, operations, press, packages, known, last } = session
  const purchase = last?.consultation.payment.purchase
  if (!purchase) return refuse('purchase_gone')
  const { organizationId, package: n } = purchase.data
  const stream = packagesStream(organizationId)
  // one purchase of the organization is dealt with beside another
  const about = String(n)
  const appended = await operations.run({ stream, command, about, input, press }, op =>
    appendTo(
      context,
      packagesKind(context, organizationId),
      { kind, op },
      now => {
        const bought = now.folded.state.all.get(n)
        return bought ? decide(bought) : refuse('purchase_gone')
      },
      packages?.organizationId === organizationId ? packages : undefined
    )
  )
  if (!appended.ok) return appended
  session.packages = appended.value.state
  const op = appended.value.state.facts.find(fact => fact.n === appended.value.n)?.op
  // what it was kept for is done: the packages say so, and no reading of the ticket ever would
  if (op !== undefined) operations.forget([{ stream, command, op }])
  return session.reload(known ?? undefined)
}

import type { Deputyship } from '../../domain/people/roles'
import { deputyships } from '../../domain/scheduling/deputies'
import type { LedgerContext } from '../context'

/** Who stands in for which leader when, as the definitions say; past absences stay among them, facts are judged by them. */
export const deputiesIn = ({
  ports,
  catalog
}: {
  ports: Pick<LedgerContext['ports'], 'account' | 'clock'>
  catalog: LedgerContext['catalog']
}): Deputyship[] =>
  deputyships(catalog.areas?.teams ?? {}, catalog.absences ?? [], ports.account.people ?? {}, ports.clock.offsetAt)

import { asksDesignation } from '../../../../apps/consultoria/src/domain/scheduling/assignment'
import { words } from '../../../terminal/language'
import type { LintRule } from '../../finding'

/** T5: tickets of its modules reach nobody who designates. The sidebar says it too, and goes on. */
export const leaderless: LintRule = {
  id: 'team-without-leader',
  level: 'note',
  check: ({ areas, modalities }) =>
    Object.values(modalities).some(({ assignment }) => asksDesignation(assignment))
      ? Object.entries(areas.teams).flatMap(([team, { leader }]) =>
          leader === undefined && Object.values(areas.modules).includes(team)
            ? [{ file: 'modalities/areas.json', pointer: `/teams/${team}`, message: words().lint.noLeader(team) }]
            : []
        )
      : []
}

import { lowered } from '../../../../apps/consultoria/src/domain/kernel/normalise'
import type { LintRule } from '../../finding'
import { words } from '../../../terminal/language'

/** Somebody who stands in for nobody: without a leader who can be away nobody ever asks the deputy. */
export const deputies: LintRule = {
  id: 'deputy-of-nobody',
  level: 'warning',
  check: ({ areas }) =>
    Object.entries(areas.teams).flatMap(([team, { leader, deputy }]) =>
      deputy !== undefined && (leader === undefined || lowered(leader) === lowered(deputy))
        ? [
            {
              file: 'modalities/areas.json',
              pointer: `/teams/${team}/deputy`,
              message: words().lint.deputyOfNobody(team)
            }
          ]
        : []
    )
}

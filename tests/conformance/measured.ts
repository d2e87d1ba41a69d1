import { coverage } from '../../apps/help-desk/src/coverage/coverage'
import { areaNames, areaOf, rowsOf } from './areas'
import { packageCases } from './cases/package-cases'
import { runPackageCase, type PackageCase } from './cases/package-case'
import type { RuleCase } from './cases/rule-case'
import { ruleCases } from './cases/rule-cases'
import { runRuleCase } from './cases/run-rule-case'
import { compared, type Compared } from './fields/compared'
import { judged, type Judgement } from './judged'
import type { OpenApiDocument } from './openapi-document'
import { unreached, walkThrough } from './walk-through'

export interface MeasuredArea {
  area: string
  endpoints: number
  reached: number
  answers: number
  checked: number
  fields: Compared[]
  /** Operations of the file that the account does not have. */
  absent: number
}

export interface Tried<Case> {
  one: Case
  /** What went otherwise than the case says. */
  wrong: string | undefined
}

export interface TriedCases {
  rules: Tried<RuleCase>[]
  packages: Tried<PackageCase>[]
}

export interface Measured extends TriedCases {
  areas: MeasuredArea[]
  judgement: Judgement
  /** Operations of the file that the account does not have. */
  absent: string[]
}

const withoutNames = (operation: string) => operation.replaceAll(/\{\w+\}/g, '{}')

/** Operations of the file that the account does not have. */
export function absentFrom(document: OpenApiDocument): string[] {
  const known = new Set(coverage.map(({ method, path }) => withoutNames(`${method} ${path}`)))
  return document.operations().filter(operation => !known.has(withoutNames(operation)))
}

/** The whole account, held against the file: what `docs/conformance.md` says. */
export async function measured(document: OpenApiDocument, tried: TriedCases): Promise<Measured> {
  const { exchanges } = await walkThrough()
  const judgement = judged(document, exchanges)
  const missed = new Set(unreached(exchanges))
  const absent = absentFrom(document)
  const areas = areaNames.map(area => {
    const rows = rowsOf(area)
    const own = exchanges.filter(({ row }) => areaOf(row) === area)
    return {
      area,
      endpoints: rows.length,
      reached: rows.filter(({ method, path }) => !missed.has(`${method} ${path}`)).length,
      answers: own.length,
      checked: judged(document, own).checked,
      fields: rows.map(({ method, path }) =>
        compared(
          document,
          own.filter(one => one.method === method && one.row === path)
        )
      ),
      absent: absent.filter(operation => areaOf(operation) === area).length
    }
  })
  return { areas, judgement, absent, ...tried }
}

/** Every case of rules and of packages, run. */
export async function triedCases(): Promise<TriedCases> {
  const rules: Tried<RuleCase>[] = []
  for (const one of ruleCases) rules.push({ one, wrong: await runRuleCase(one) })
  return { rules, packages: packageCases.map(one => ({ one, wrong: runPackageCase(one) })) }
}

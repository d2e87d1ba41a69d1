import { expect, it } from 'vitest'
import type { Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { Directory } from '../../apps/consultoria/src/ports'

/** People and organizations that every account of the suite has, by its own ids. */
interface Known {
  directory: Directory
  /** Who asks: an agent of the group `fiscal`. */
  ana: number
  fiscal: number
  /** All leaders. */
  leaders: readonly number[]
  /** May accept charges and belongs to Aurora first, and to the Unit Serra too. */
  carla: number
  /** Belongs to Aurora and may not accept. */
  diego: number
  aurora: number
  /** A Unit with code T01234. */
  serra: number
}

const NOBODY = 999_999_999

const values = <T>(answer: Result<T, unknown>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}
const ids = (answer: Result<readonly { id: number }[], unknown>): number[] =>
  values(answer)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b)
const sorted = (...all: number[]): number[] => all.toSorted((a, b) => a - b)

/** What every directory must answer, whatever stands behind it. */
export function directorySuite(open: () => Promise<Known>): void {
  it('knows who asks, with the groups', async () => {
    const { directory, ana, fiscal } = await open()
    const me = await directory.me()
    expect(me).toMatchObject({ id: ana, role: 'agent' })
    expect(me.groupIds).toContain(fiscal)
    expect(me.locale).not.toBe('')
  })

  it('tells a person with the fields of ours by key', async () => {
    const { directory, carla, aurora } = await open()
    expect(values(await directory.person(carla))).toMatchObject({
      id: carla,
      role: 'end-user',
      organizationId: aurora,
      fields: { permite_consultoria: 'consultoria_sim' }
    })
  })

  it('tells of nobody that they are missing', async () => {
    const { directory } = await open()
    expect(await directory.person(NOBODY)).toEqual({ ok: false, error: { kind: 'missing' } })
    expect(await directory.organization(NOBODY)).toEqual({ ok: false, error: { kind: 'missing' } })
  })

  it('tells those of several people whom the account knows', async () => {
    const { directory, ana, carla } = await open()
    expect(ids(await directory.people([carla, NOBODY, ana]))).toEqual(sorted(ana, carla))
    expect(values(await directory.people([]))).toEqual([])
  })

  it('tells an organization with the fields of ours by key', async () => {
    const { directory, serra } = await open()
    expect(values(await directory.organization(serra))).toMatchObject({
      id: serra,
      name: 'Unidade Serra',
      fields: { unit_code: 'T01234' }
    })
  })

  it('tells every organization a person belongs to', async () => {
    const { directory, carla, diego, aurora, serra } = await open()
    expect(values(await directory.membershipsOf(carla)).toSorted((a, b) => a - b)).toEqual(sorted(aurora, serra))
    expect(values(await directory.membershipsOf(diego))).toEqual([aurora])
  })

  it('tells everybody who belongs to an organization, first or beside another', async () => {
    const { directory, carla, diego, aurora, serra } = await open()
    expect(ids(await directory.peopleOf(aurora))).toEqual(sorted(carla, diego))
    expect(ids(await directory.peopleOf(serra))).toContain(carla)
  })

  it('tells the members of a group by name, with since when they are in it', async () => {
    const { directory, leaders, ana } = await open()
    const found = values(await directory.members('leaders'))
    expect(ids({ ok: true, value: found })).toEqual(sorted(...leaders))
    expect(found.map(({ name }) => name)).toEqual(found.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)))
    expect(found.every(({ since }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since))).toBe(true)
    expect(ids(await directory.members('fiscal'))).toContain(ana)
    expect(ids(await directory.members('leaders', { fresh: true }))).toEqual(sorted(...leaders))
  })

  it('tells administrators, and no other agents', async () => {
    const { directory, ana } = await open()
    const administrators = values(await directory.administrators())
    expect(administrators.every(({ role }) => role === 'admin')).toBe(true)
    expect(ids({ ok: true, value: administrators })).not.toContain(ana)
  })

  it('finds organizations by their name, in any case', async () => {
    const { directory, serra, aurora } = await open()
    const found = ids(await directory.findUnits('serra'))
    expect(found).toContain(serra)
    expect(found).not.toContain(aurora)
    expect(ids(await directory.findUnits(''))).toEqual(expect.arrayContaining([aurora, serra]))
  })
}

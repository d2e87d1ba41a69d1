import { describe, expect, it } from 'vitest'
import { acceptorDoubts, approverDoubts, type KnownPerson, otherAcceptors } from './eligibility'
import { online, tecnica } from '../testing/modalities'

const carla: KnownPerson = {
  id: 11,
  name: 'Carla',
  role: 'end-user',
  organizationId: 100,
  fields: { permite_consultoria: 'consultoria_sim' }
}
const diego = { ...carla, id: 12, fields: { permite_consultoria: 'consultoria_nao' } }
const agent = { ...carla, id: 2, role: 'agent' as const }

const of = (organizationId: number | null) => ({ organizationId, requesterId: carla.id })

describe('who may accept', () => {
  it('is an end user of the organization with the permission', () => {
    expect(acceptorDoubts(carla, tecnica, of(100), null)).toEqual([])
    expect(acceptorDoubts(diego, tecnica, of(100), null)).toEqual(['no_flag'])
    expect(acceptorDoubts(carla, tecnica, of(101), null)).toEqual(['not_member'])
    expect(acceptorDoubts(agent, tecnica, of(100), null)).toEqual(['not_end_user'])
    expect(acceptorDoubts(null, tecnica, of(100), null)).toEqual(['not_end_user'])
  })

  it('is anyone of the organization where the modality says so', () => {
    expect(acceptorDoubts(diego, online, of(100), null)).toEqual([])
  })

  it('is nobody without a leader’s reason on a ticket without organization, the requester neither', () => {
    const asking = of(null)
    expect(acceptorDoubts({ ...carla, organizationId: null }, tecnica, asking, null)).toEqual(['no_organization'])
    expect(acceptorDoubts({ ...carla, id: 77, organizationId: 555 }, tecnica, asking, null)).toEqual([
      'no_organization',
      'not_member'
    ])
  })

  it('is somebody of the organization the terms were addressed to', () => {
    expect(acceptorDoubts(carla, tecnica, { ...of(100), addressedTo: 100 }, null)).toEqual([])
    expect(acceptorDoubts(carla, tecnica, { ...of(100), addressedTo: 99 }, null)).toEqual(['other_organization'])
    expect(acceptorDoubts(carla, tecnica, { ...of(100), addressedTo: null }, null)).toEqual(['other_organization'])
  })

  it('is nobody whose account is suspended or deleted, and nobody is told to ask them', () => {
    const gone = { ...carla, inactive: true }
    expect(acceptorDoubts(gone, tecnica, of(100), null)).toEqual(['inactive'])
    expect(otherAcceptors([gone], tecnica, 100)).toEqual([])
    expect(approverDoubts({ ...gone, fields: { unit_responsible: true } }, 100, null)).toEqual(['inactive'])
  })

  it('names who else of the organization could', () => {
    const guest = { ...carla, id: 13, organizationId: 300 }
    expect(otherAcceptors([agent, diego, carla, guest], tecnica, 100)).toEqual([carla, guest])
  })
})

describe('who may approve for the Unit', () => {
  it('is a responsible person of the Unit', () => {
    const ursula = { ...carla, organizationId: 200, fields: { unit_responsible: true } }
    expect(approverDoubts(ursula, 200, null)).toEqual([])
    expect(approverDoubts(ursula, 201, new Set([11]))).toEqual([])
    expect(approverDoubts(carla, 200, null)).toEqual(['not_member', 'not_responsible'])
  })
})

/**
 * Where documentation and recorded replies of live accounts differ, the account answers as one of the two: `documented` as the
 * reference says, `recorded` as recorded. `coverage/behaviours.ts` lists what differs.
 */
export const wireProfiles = ['documented', 'recorded'] as const
export type WireProfile = (typeof wireProfiles)[number]

export const isWireProfile = (value: unknown): value is WireProfile => wireProfiles.some(known => known === value)

export const isRecorded = ({ control }: { control: { wire: WireProfile } }): boolean => control.wire === 'recorded'

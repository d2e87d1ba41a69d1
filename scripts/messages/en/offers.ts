import { englishCount } from '../counting'

/** What an account's plan means for each modality. */
export const offers = {
  perModality: () => 'On this account:',
  works: () => 'works',
  degraded: () => 'works, but',
  impossible: () => 'is not possible',
  noObjectRoom: (key: string, limit: number) =>
    `the account has room for ${englishCount(limit, 'custom object', 'custom objects')} and none is left for ${key}: delete one, or change to a plan with more (Team 3, Growth 5, Professional 30, Enterprise 50)`,
  noStateObject: () =>
    'no room is left for consultoria_state: only the folder is locked against a second run, and the key map is in this folder alone',
  noForms: () =>
    'the account has no ticket forms (from Growth on): every field of ours is on every ticket, and their order is the account’s',
  otherForms: (count: number, names: string) =>
    `${englishCount(count, 'other form is', 'other forms are')} in use (${names}): tickets on ${count === 1 ? 'it' : 'them'} do not show our fields to agents until these are put there`,
  noGuide: () =>
    'the account has no help center: clients cannot buy by themselves; an agent opens the purchase with the form',
  ruleNeeds: (file: string, feature: string) => `${file} needs ${feature}, which the account's plan is without`
}

import type { Definitions } from '../definitionFolders'
import { desiredResources } from '../desired'
import type { Finding } from './finding'
import { checkPlatformRefusals } from './platformRefusals'
import { checkPolicies } from './policyFacts'
import { checkReferences } from './references'

/** Everything that can be found wrong without an account. */
export const checkDefinitions = (definitions: Definitions, on: string): Finding[] => [
  ...checkReferences(definitions, desiredResources(definitions, on)),
  ...checkPlatformRefusals(definitions),
  ...checkPolicies(definitions)
]

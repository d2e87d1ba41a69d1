/** Values of the stage's field, which Zendesk repeats as tags: only what was opened carries one. */
export const STAGE_TAG = 'consult_stage_'

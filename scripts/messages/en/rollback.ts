import { englishCount } from '../counting'

/** Putting back what an apply did. */
export const rollback = {
  ofRun: (run: string, objects: number) =>
    `Run of ${run}, ${englishCount(objects, 'object', 'objects')} written, back to what it found:`,
  putBackOn: (account: string) => `Put this back on ${account}?`,
  nothingLeft: () => 'Nothing is left to put back.',
  newIds: () => 'Fields or groups have new ids: run deploy, so that the app knows them.',
  journalEmpty: (path: string) =>
    `No run is noted in ${path}: rollback needs what the apply noted there. Run it where apply was run, or keep that folder between the runs of CI.`,
  noRun: (run: string, last: string) => `The journal has no run ${run}; its last are ${last}.`,
  allTheSame: () => 'It is put back all the same.',
  allowChangedOne: () => '--allow-changed puts it back all the same.',
  allowChanged: () => '--allow-changed puts them back all the same.',
  changedSince: (type: string, key: string, id: string, changes: string) =>
    `${type} "${key}" (id ${id}) was changed on the account after that run (${changes}).`,
  movedSince: (type: string, key: string, id: string, from: number, to: number) =>
    `${type} "${key}" (id ${id}) was moved on the account after that run (position: ${from} → ${to}).`,
  deletedSince: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) was deleted on the account after that run.`,
  peopleIn: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) was made by that run and stays: people are in it.`,
  recordsIn: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) was made by that run and stays: records are in it; --with-data deletes both.`,
  switchedOff: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) is switched off and keeps its values; --with-data deletes it with them.`,
  lostActions: (type: string, key: string, id: string) =>
    `${type} "${key}" (id ${id}) is not ours and lost actions with an option that the run removed: put them back by hand.`,
  thereAgain: (type: string, key: string, id: string) =>
    `${type} "${key}" is there again (id ${id}) and stays as it is.`,
  recordsLost: (key: string) => `custom_object "${key}" is made again, but its records cannot be brought back.`,
  fieldLost: (key: string) =>
    `custom_object_field "${key}" is made again if Zendesk still takes the key of a deleted field; its values in records cannot be brought back.`,
  valuesLost: (type: string, key: string) => `${type} "${key}" is made again, but its values cannot be brought back.`,
  foreignForm: (field: string, form: string, id: string) =>
    `ticket_field "${field}" was on the form "${form}" (id ${id}), which is not ours: put it there by hand.`
}

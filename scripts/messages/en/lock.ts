import { englishCount } from '../counting'

/** One run at a time on an account. */
export const lock = {
  busy: (command: string, who: string, since: string, until: string) =>
    `Nothing was written: ${who} has been running "${command}" on this account since ${since}. Wait until it is over; if it was killed, run this again after ${until} or with --break-lock.`,
  justBegun: () =>
    'Nothing was written: another run is taking this account at this moment. Run this again in two minutes.',
  cameBetween: () =>
    'Nothing more was written: another run has written to this account since this one read it. Run this again.',
  folderBusy: (path: string, pid: number, host: string) =>
    `Nothing was written: process ${pid} on ${host} is using this folder (${path}). Wait until it is over; if it is no more, use --break-lock.`,
  folderClosed: (folder: string, code: string) =>
    `Nothing was written: the folder ${folder}, where runs are noted, cannot be made (${code}). Set CONSULTORIA_STATE to one that can.`,
  none: () =>
    'This account keeps no lock (it has no room for a custom object more, or these credentials may not use them): see to it that nobody else applies now.',
  stopping: () => 'Stopping after the write under way; a second Ctrl-C ends at once.',
  stopped: () =>
    'Stopped as you asked: what was written so far stays. Run the command again to go on, or rollback to put it back.',
  notGivenBack: () =>
    'The account could not be told that this run is over: for ten minutes others are asked to wait or to use --break-lock.',
  madeMeanwhile: (type: string, key: string, id: string) =>
    `${type} "${key}" was made by somebody else since this was planned (id ${id}), and no second one is made. Run the command again.`,
  twin: (id: string, other: string, type: string) =>
    `is id ${id}, and id ${other} is called the same: keep one with "adopt ${type} <id>", then "apply --delete" deletes the other where a run of ours made it`,
  twinStays: (type: string, id: string) =>
    `${type} id ${id} is called the same and nobody knows that we made it: rename or delete it in Zendesk if nobody needs it.`,
  twinLeaves: (type: string, id: string) =>
    `${type} id ${id} is called the same and was made by a run of ours: apply --delete deletes it.`,
  cutOffRun: (count: number) =>
    `The last run on this account was cut off, and ${englishCount(count, 'object that it was making is', 'objects that it was making are')} not noted yet: run apply first, then this.`,
  nothingKnown: (path: string) =>
    `Nothing is known of what was made here: neither this folder (${path}) nor the account has a key map. Run this where apply was run, or run apply first.`,
  notTaken: (type: string, id: string, name: string, why: string) =>
    `${type} "${name}" (id ${id}) is called like one of ours and is not taken: ${why}.`,
  personal: () => 'it is one person’s own',
  restricted: () => 'only some groups see it',
  unrestricted: () => 'everybody sees it, and ours is for some groups',
  inactive: () => 'it is switched off'
}

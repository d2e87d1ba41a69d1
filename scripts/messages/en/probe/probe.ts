/** What `probe` measures, and what hangs on it. */
export const probe = {
  makes: (account: string, marker: string) =>
    `On ${account} this makes, reads and deletes again: one custom object ${marker} with some twenty records, three tickets of yours with a private note each (external id consultoria_probe), and one file.`,
  runsTriggers: () =>
    'Triggers of the account run on those tickets and may mail you. Choose a trial account or a sandbox. What an earlier probe left behind goes as well.',
  isMeant: (account: string) => `Probe ${account}?`,
  measured: (found: string) => `measured    ${found}`,
  documented: (said: string) => `documented  ${said}`,
  local: (found: string) => `local       ${found}`,
  hangsOnIt: (depends: string) => `differs from the local account; on it depends: ${depends}`,
  left: (one: string) => `could not be taken away again: ${one}`,
  elsewhere: () => 'Not to be seen from here:',
  inTheApp: () =>
    "what the app's frame may do (downloads, popups, modals, print, storage): open a ticket on the account, press ? in the sidebar, then Copiar diagnóstico; it stands under frame",
  requirements: () =>
    'references between requirements, and what an app update does to them: the app has no requirements',
  hooks: () =>
    'how long Zendesk waits for a ticket.save hook, and how large a package may be: nothing of ours comes near',
  unmeasured: (why: string) => `not measured (${why})`,
  bytes: (count: number) => `${count} bytes`,
  atLeastBytes: (count: number) => `at least ${count} bytes`,
  noAudit: (status: number) => `${status}, no audit`,
  anAudit: (status: number) => `${status}, an audit with it`,
  oneKept: (statuses: string) => `one is kept, the other refused with ${statuses}`,
  bothKept: (count: number, of: number) => `both are kept in ${count} of ${of}`,
  taken: (status: number) => `taken (${status})`,
  refusedWith: (status: number, said: string) => `refused with ${status}: ${said}`,
  reusedAtOnce: () => 'free at once',
  reusedLater: () => 'free some seconds later',
  notReused: () => 'not free for 17 seconds',
  seenAtOnce: () => 'there at once',
  seenLate: () => 'not there at once',
  stampStays: () => 'unchanged',
  stampMoves: () => 'changes',
  uploaded: (status: number) => `${status}, every byte`,
  notUploaded: (status: number) => `refused or changed (${status})`,
  keyHeld: () => 'one ticket',
  keyIgnored: () => 'two tickets',
  headers: (names: string, limit: string) => `${names} (limit ${limit})`,
  noHeaders: () => 'none',
  wholeSeconds: () => 'whole seconds, never back',
  dateGoesBack: () => 'goes back between answers',
  otherDate: (date: string) => `another shape: ${date || 'none'}`,
  noLimit: (status: number) => `not told (${status})`
}

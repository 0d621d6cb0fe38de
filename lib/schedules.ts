interface Schedule {
  description: string;
  /** What people miss while it fails: its alarms say so. */
  whileItFails: string;
  expression: string;
  seconds: number;
  megabytes: number;
}

/**
 * What runs by the clock of metropolitan France, when, and what it is given. Each run can be repeated, or come late,
 * without harm. `schedule-remind-councils` is `functions/schedule/remind-councils.ts`.
 */
export const schedules = {
  'schedule-resend-unsent-mails': {
    description: 'Announces again the events that no reaction handled, and counts them',
    whileItFails: 'Mails that failed once are not tried again: notices and passwords stay unsent.',
    expression: 'rate(15 minutes)',
    seconds: 60,
    megabytes: 512,
  },
  'schedule-keep-conventions': {
    description:
      'Opens reviews, sends reminders, renews and ends conventions: whatever fell due (AVN-03, AVN-04)',
    whileItFails: 'Conventions are neither renewed nor ended on their day, and nobody is reminded of notice.',
    expression: 'cron(10 * * * ? *)',
    // Two hundred conventions, each with its reads and its writes.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-count-figures': {
    description: 'Counts for the national figures the Caf that were not counted today',
    whileItFails: 'The national figures are older than a day.',
    expression: 'rate(1 hour)',
    // Reads all that sixty Caf hold.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-republish-directory': {
    description: 'Has every department published anew: what lapsed by date alone leaves the public side',
    whileItFails: 'Families read what has lapsed since yesterday.',
    expression: 'cron(0 3 * * ? *)',
    seconds: 60,
    megabytes: 512,
  },
  'schedule-locate-establishments': {
    description: 'Asks the geocoder where the establishments are that no list and no provider placed',
    whileItFails: 'Establishments that nobody placed are found around the centre of their commune.',
    expression: 'cron(40 * * * ? *)',
    // Four hundred addresses, one after the other.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-publish-open-data': {
    description: 'Publishes the open data of the day, once every department was published anew',
    whileItFails: 'The open data stay those of the day before.',
    expression: 'cron(30 4 * * ? *)',
    // Every department in turn, six files of all France.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-remind-register': {
    description:
      'Reminds each Caf of the requests about rights and claims whose time limit is near or has passed',
    whileItFails: 'Caf are not reminded of requests about rights whose time limit is near.',
    expression: 'cron(30 6 * * ? *)',
    seconds: 120,
    megabytes: 512,
  },
  'schedule-recall-requests': {
    description: 'Tells information places that requests wait to be retrieved (LIN-04)',
    whileItFails: 'Information places are not told that families wait for them.',
    expression: 'cron(45 6,8 * * ? *)',
    // Every information place of every Caf.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-erase-requests': {
    description:
      'Erases the requests of families whose six months are over, from the first minutes of the day on (LIN-07)',
    whileItFails: 'Requests of families are kept beyond their six months.',
    expression: 'cron(5 * * * ? *)',
    // Four minutes of erasures, and the page under way.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-prepare-attestations': {
    description: 'Prepares the attestations of destruction of the month before, and reminds of them (LIN-08)',
    whileItFails: 'Information places are not asked to attest what they destroyed.',
    expression: 'cron(20 5,7 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-count-information': {
    description: 'Counts the requests to the information places of the Caf that were not counted today',
    whileItFails: 'The figures of information places are older than a day.',
    expression: 'rate(1 hour)',
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-notice-council-files': {
    description:
      'Says which announced files of councils never came, and checks those whose check did not end',
    whileItFails: 'A council whose file was lost, or whose check stopped, is told nothing.',
    expression: 'rate(15 minutes)',
    seconds: 300,
    megabytes: 1769,
  },
  'schedule-forget-childminders': {
    description:
      'Takes childminders who were deleted out of the files that are kept, and erases what was sent once it is checked (RGT-01)',
    whileItFails: 'Childminders who were deleted are still in the files that are kept.',
    expression: 'rate(15 minutes)',
    seconds: 600,
    megabytes: 1024,
  },
  'schedule-erase-council-files': {
    description: 'Erases the files of childminders that no delay lets us keep any more (AVN-06)',
    whileItFails: 'Files of childminders are kept beyond their delay.',
    expression: 'cron(35 3 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-locate-childminders': {
    description: 'Asks the geocoder where the childminders are whom families are shown (PUB-11)',
    whileItFails: 'Childminders are found around the centre of their commune, not where they are.',
    expression: 'rate(10 minutes)',
    // Ten thousand addresses, and what is known of a department's, in memory.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-remind-councils': {
    description: 'Reminds councils of the files of childminders that are due soon or late (CSV-03)',
    whileItFails: 'Councils are not reminded of the files that are due.',
    expression: 'cron(0 7,9 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-remind-availability': {
    description:
      'Asks for the confirmation of places that nobody confirmed for a week, and invites who never declared (PUB-12)',
    whileItFails: 'Crèches are not asked to confirm their places: families see fewer of them each week.',
    expression: 'cron(15 7-9 * * ? *)',
    // The directory of every Caf, and a write for each reminder.
    seconds: 300,
    megabytes: 512,
  },
} satisfies Record<`schedule-${string}`, Schedule>;

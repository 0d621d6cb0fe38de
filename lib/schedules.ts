interface Schedule {
  description: string;
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
    expression: 'rate(15 minutes)',
    seconds: 60,
    megabytes: 512,
  },
  'schedule-keep-conventions': {
    description:
      'Opens reviews, sends reminders, renews and ends conventions: whatever fell due (AVN-03, AVN-04)',
    expression: 'cron(10 * * * ? *)',
    // Two hundred conventions, each with its reads and its writes.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-count-figures': {
    description: 'Counts for the national figures the Caf that were not counted today',
    expression: 'rate(1 hour)',
    // Reads all that sixty Caf hold.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-republish-directory': {
    description: 'Has every department published anew: what lapsed by date alone leaves the public side',
    expression: 'cron(0 3 * * ? *)',
    seconds: 60,
    megabytes: 512,
  },
  'schedule-locate-establishments': {
    description: 'Asks the geocoder where the establishments are that no list and no provider placed',
    expression: 'cron(40 * * * ? *)',
    // Four hundred addresses, one after the other.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-publish-open-data': {
    description: 'Publishes the open data of the day, once every department was published anew',
    expression: 'cron(30 4 * * ? *)',
    // Every department in turn, six files of all France.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-remind-register': {
    description:
      'Reminds each Caf of the requests about rights and claims whose time limit is near or has passed',
    expression: 'cron(30 6 * * ? *)',
    seconds: 120,
    megabytes: 512,
  },
  'schedule-recall-requests': {
    description: 'Tells information places that requests wait to be retrieved (LIN-04)',
    expression: 'cron(45 6,8 * * ? *)',
    // Every information place of every Caf.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-erase-requests': {
    description:
      'Erases the requests of families whose six months are over, from the first minutes of the day on (LIN-07)',
    expression: 'cron(5 * * * ? *)',
    // Four minutes of erasures, and the page under way.
    seconds: 300,
    megabytes: 512,
  },
  'schedule-prepare-attestations': {
    description: 'Prepares the attestations of destruction of the month before, and reminds of them (LIN-08)',
    expression: 'cron(20 5,7 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-count-information': {
    description: 'Counts the requests to the information places of the Caf that were not counted today',
    expression: 'rate(1 hour)',
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-notice-council-files': {
    description:
      'Says which announced files of councils never came, and checks those whose check did not end',
    expression: 'rate(15 minutes)',
    seconds: 300,
    megabytes: 1769,
  },
  'schedule-forget-childminders': {
    description:
      'Takes childminders who were deleted out of the files that are kept, and erases what was sent once it is checked (RGT-01)',
    expression: 'rate(15 minutes)',
    seconds: 600,
    megabytes: 1024,
  },
  'schedule-erase-council-files': {
    description: 'Erases the files of childminders that no delay lets us keep any more (AVN-06)',
    expression: 'cron(35 3 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-locate-childminders': {
    description: 'Asks the geocoder where the childminders are whom families are shown (PUB-11)',
    expression: 'rate(10 minutes)',
    // Ten thousand addresses, and what is known of a department's, in memory.
    seconds: 300,
    megabytes: 1024,
  },
  'schedule-remind-councils': {
    description: 'Reminds councils of the files of childminders that are due soon or late (CSV-03)',
    expression: 'cron(0 7,9 * * ? *)',
    seconds: 300,
    megabytes: 512,
  },
  'schedule-remind-availability': {
    description:
      'Asks for the confirmation of places that nobody confirmed for a week, and invites who never declared (PUB-12)',
    expression: 'cron(15 7-9 * * ? *)',
    // The directory of every Caf, and a write for each reminder.
    seconds: 300,
    megabytes: 512,
  },
} satisfies Record<`schedule-${string}`, Schedule>;

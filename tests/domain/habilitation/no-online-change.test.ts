import { describe, expect, it } from 'vitest';
import { operations } from '../../../contract/operations.ts';
import { habilitationTransitions } from '../../../domain/habilitation/transitions.ts';

describe('a request once sent', () => {
  it('REQ-06 is changed by no operation that an applicant or a partner can call, but the answer to the Caf', () => {
    const writing = operations.filter(
      ({ area, method, path }) =>
        method !== 'GET' &&
        (area === 'public' || area === 'partner') &&
        /habilitation|correction|convention/.test(path) &&
        // Families' requests and councils' files are not an habilitation's: they lie in partitions of their own.
        !/information-(requests|exports)|attestations|feed-accesses|council-files/.test(path),
    );
    expect(writing.map(({ id }) => id).sort()).toEqual([
      'answerCorrection',
      // Answers a request of the Caf's, in a partition of its own: nothing of the convention is written.
      'fileCommitment',
      'readCorrection',
      'submitRequest',
    ]);
  });

  it('REQ-06 goes back to its applicant only when the Caf has asked for corrections', () => {
    const byApplicant = Object.entries(habilitationTransitions).filter(([, { by }]) => by === 'applicant');
    expect(byApplicant).toEqual([
      ['correct', { from: ['corrections-requested'], to: 'submitted', by: 'applicant' }],
    ]);
  });
});

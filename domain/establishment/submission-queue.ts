import type { Actor } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { getMany, listAll } from '../records.ts';
import type { EstablishmentType } from './establishment-type.ts';
import { fieldsToDecide, informationOnline } from './fields-to-decide.ts';
import { isHarmless } from './harmless-changes.ts';
import type { HarmlessField } from './harmless-fields.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { pointOutSuspicions } from './point-out-suspicions.ts';
import type { Submission } from './submission.ts';

/** What the queue shows of a submission before it is opened. */
export interface QueueLine {
  submission: Submission;
  type: EstablishmentType | undefined;
  commune: string | undefined;
  toDecide: OperatingField[];
  /** Passages to look at twice among what waits (PUB-06). */
  suspicions: number;
  /** Present when all that waits is harmless: what families read now and what they would read. */
  harmless?: { before: OperatingInformation; after: OperatingInformation };
}

/**
 * What waits at the agent's Caf, oldest first, and which changes it lets pass together: none by default. One query, and
 * a batch of reads per fifty submissions.
 */
export async function submissionQueue(
  deps: Deps,
  actor: Actor,
): Promise<{ lines: QueueLine[]; bulk: HarmlessField[] }> {
  const cafCode = actor.cafCode ?? '';
  const [waiting, profile] = await Promise.all([
    listAll(deps.records, 'submissionsOfCaf', { cafCode }),
    deps.records.get('cafProfile', [cafCode]),
  ]);
  const submissions = waiting.map(({ record }) => record);
  const keys = submissions.map(({ establishmentId }) => [establishmentId] as const);
  const [references, publications] = await Promise.all([
    getMany(deps.records, 'reference', keys),
    getMany(deps.records, 'publication', keys),
  ]);
  const bulk = profile?.bulkApproval ?? [];
  const lines = submissions.map((submission, index): QueueLine => {
    const publication = publications[index];
    const toDecide = fieldsToDecide(submission, publication);
    const before = informationOnline(publication);
    return {
      submission,
      type: references[index]?.type,
      commune: references[index]?.address.commune,
      toDecide,
      suspicions: pointOutSuspicions(submission.information).filter(({ field }) => toDecide.includes(field))
        .length,
      ...(isHarmless(submission.information, toDecide, bulk) && {
        harmless: { before: only(before, toDecide), after: only(submission.information, toDecide) },
      }),
    };
  });
  return { lines, bulk };
}

const only = (information: OperatingInformation, fields: readonly OperatingField[]): OperatingInformation =>
  Object.fromEntries(
    fields.flatMap((field) =>
      information[field] === undefined ? [] : [[field, information[field]] as const],
    ),
  );

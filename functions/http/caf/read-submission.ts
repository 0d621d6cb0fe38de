import { readSubmission as contract } from '../../../contract/caf-online.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import { waitingSubmission } from '../../../domain/establishment/approve-submission.ts';
import { changedFields, pointOutSuspicions } from '../../../domain/establishment/point-out-suspicions.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const waiting = await waitingSubmission(deps, params.id, actor);
  const reference = waiting && (await deps.records.get('reference', [params.id]));
  if (!waiting || !reference) return refused({ code: 'not-found' });
  const { submission, publication } = waiting;
  return done({
    body: {
      establishmentId: submission.establishmentId,
      establishmentName: submission.establishmentName,
      type: reference.type,
      address: addressLine(reference.address),
      submittedAt: submission.submittedAt,
      submittedBy: submission.submittedBy,
      inForce: publication?.information,
      submitted: submission.information,
      changed: changedFields(publication?.information, submission.information),
      suspicions: pointOutSuspicions(submission.information),
      version: submission.version,
    },
  });
});

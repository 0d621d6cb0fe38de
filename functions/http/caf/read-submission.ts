import { readSubmission as contract } from '../../../contract/caf-validation.ts';
import { addressLine } from '../../../domain/establishment/address-line.ts';
import { fieldsToDecide } from '../../../domain/establishment/fields-to-decide.ts';
import { pointOutSuspicions } from '../../../domain/establishment/point-out-suspicions.ts';
import { waitingSubmission } from '../../../domain/establishment/waiting-submission.ts';
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
      inForce: publication?.withdrawn ? undefined : publication?.information,
      withdrawn: publication?.withdrawn,
      submitted: submission.information,
      toDecide: fieldsToDecide(submission, publication),
      returned: submission.returned?.fields ?? {},
      suspicions: pointOutSuspicions(submission.information),
      version: submission.version,
    },
  });
});

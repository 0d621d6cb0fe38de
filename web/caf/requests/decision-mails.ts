import type { RequestDetail } from '../../../contract/caf.ts';
import { correctionsRequested } from '../../../documents/mails/corrections-requested.ts';
import type { Mail } from '../../../documents/mails/layout.ts';
import { requestRefused } from '../../../documents/mails/request-refused.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';

/** The mail that a refusal sends, or that gives up a convention already accepted (ACT-02). */
export const refusalMail = (request: RequestDetail, reason: string): Mail =>
  requestRefused({
    ...factsOf(request),
    kind: request.kind,
    reason,
    accepted: request.convention !== undefined,
  });

/** The mail that asks for corrections (ACT-02). What follows the address of its link is secret, and stands here as a word. */
export const correctionsMail = (request: RequestDetail, reason: string): Mail =>
  correctionsRequested({
    ...factsOf(request),
    reason,
    link: `${location.origin}/habilitation/correction#lien-personnel`,
  });

const factsOf = ({ id, cafCode }: RequestDetail) => ({
  reference: id,
  cafName: cafByCode(cafCode)?.name ?? '',
});

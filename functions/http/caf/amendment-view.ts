import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import { ruleMessage } from '../../../contract/french-issues.ts';
import type { AmendedConvention } from '../../../domain/convention/act-on-amendment.ts';
import type { Amendment } from '../../../domain/convention/amendment.ts';
import { beyondLimits, changedAnnex, misfits } from '../../../domain/convention/apply-changes.ts';
import { draftBase } from '../../../domain/convention/draft-base.ts';
import { annexOf } from '../../../domain/habilitation/annex.ts';

/** An avenant, before and after: a draft's are worked out from today's annex, a posted one's are those of its paper. */
export function amendmentView(convention: AmendedConvention, amendment: Amendment): AmendmentView {
  const { habilitation, amendments } = convention;
  const { changes } = amendment;
  if (amendment.before && amendment.after) {
    return { ...amendment, before: amendment.before, after: amendment.after, errors: [] };
  }
  // A draft given up shows what it would have changed in the annex of today.
  const isDraft = amendment.state === 'draft';
  const before = isDraft ? draftBase(habilitation, amendments) : annexOf(habilitation);
  const errors = isDraft
    ? [
        ...(changes.length === 0 ? [{ path: 'changes', message: 'no-change' }] : []),
        ...misfits(habilitation.kind, before, changes),
        ...beyondLimits(habilitation.kind, before, changes),
      ]
    : [];
  return {
    ...amendment,
    before,
    after: changedAnnex(before, changes),
    errors: errors.map(({ path, message }) => ({ path, message: ruleMessage(message) })),
  };
}

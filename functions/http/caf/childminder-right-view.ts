import type { ChildminderRightView } from '../../../contract/childminder-rights.ts';
import type { ListedRight } from '../../../domain/childminders/list-rights.ts';

/** A right of the register; consents are shown by what they lift. */
export function childminderRightView({ right, ...told }: ListedRight): ChildminderRightView {
  const { id, habilitationId, kind, person, masks, rectification, at } = right;
  return {
    id,
    habilitationId,
    kind: kind as ChildminderRightView['kind'],
    ...(person && { person }),
    ...(masks && { masks }),
    ...(rectification && { rectification }),
    at,
    ...told,
  };
}

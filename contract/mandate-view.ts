import type { Editor } from '../domain/software/editor.ts';
import type { GivenMandate, Mandate } from '../domain/software/mandate.ts';
import type { MandateView } from './mandates.ts';

/** The mandates of an establishment with the names of their editors, as partners and the Caf read them. */
export function mandateView(
  establishmentId: string,
  mandate: Mandate | undefined,
  editors: readonly Editor[],
): MandateView {
  const byId = new Map<string, Editor>(editors.map((one) => [one.id, one]));
  const given = ({ editorId, habilitationId, givenAt, givenBy }: GivenMandate) => ({
    editorId,
    editorName: byId.get(editorId)?.name ?? editorId,
    editorClosed: byId.get(editorId)?.closed !== undefined,
    conventionNumber: habilitationId,
    givenAt,
    givenBy,
  });
  return {
    establishmentId,
    ...(mandate?.current && { current: given(mandate.current) }),
    past: (mandate?.past ?? []).map(({ endedAt, endedBy, how, reason, ...was }) => ({
      ...given(was),
      endedAt,
      endedBy,
      how,
      ...(reason && { reason }),
    })),
    version: mandate?.version ?? 0,
  };
}

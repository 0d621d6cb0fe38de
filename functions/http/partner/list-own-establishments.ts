import { listOwnEstablishments as contract } from '../../../contract/partner.ts';
import { listOwnEstablishments } from '../../../domain/establishment/list-own-establishments.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { withdrawalView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { habilitations, establishments } = await listOwnEstablishments(deps, actor);
  return done({
    body: {
      conventions: habilitations.map((one) => ({
        number: one.id,
        providerName: one.provider.name,
        cafCode: one.cafCode,
        kind: one.kind,
        state: one.state,
        signedOn: one.convention?.signature?.signedOn,
        place: one.place && { name: one.place.name, communes: one.communes.map(({ name }) => name) },
      })),
      establishments: establishments.map(
        ({ asked, rights, habilitationId, submission, publication, availability }) => ({
          establishmentId: asked.establishmentId,
          habilitationId,
          type: asked.type,
          name: asked.name,
          address: asked.address,
          rights,
          operating: publication && {
            approvedAt: publication.approvedAt,
            withdrawn: withdrawalView(publication.withdrawn),
          },
          submission: submission && {
            state: submission.state,
            submittedAt: submission.submittedAt,
            reason: submission.returned?.reason,
          },
          availability: availability && {
            ...availability,
            withdrawn: withdrawalView(availability.withdrawn),
          },
        }),
      ),
    },
  });
});

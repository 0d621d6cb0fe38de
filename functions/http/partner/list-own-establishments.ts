import { listOwnEstablishments as contract } from '../../../contract/partner.ts';
import { listOwnEstablishments } from '../../../domain/establishment/list-own-establishments.ts';
import { done } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { conventionLine } from './convention-line.ts';
import { withdrawalView } from './own-establishment-view.ts';

export const handler = endpoint(contract, async ({ deps, actor }) => {
  const { habilitations, establishments } = await listOwnEstablishments(deps, actor);
  return done({
    body: {
      conventions: habilitations.map(conventionLine),
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
            returned: submission.returned,
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

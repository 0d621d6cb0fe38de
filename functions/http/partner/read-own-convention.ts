import { readOwnConvention as contract } from '../../../contract/partner-conventions.ts';
import { lastDayForNotice } from '../../../domain/convention/dates.ts';
import { ownConventionWhole } from '../../../domain/convention/own-convention.ts';
import { done, refused } from '../../../domain/result.ts';
import { endpoint } from '../../runtime/endpoint.ts';

export const handler = endpoint(contract, async ({ deps, params, actor }) => {
  const own = await ownConventionWhole(deps, params.id, actor);
  if (!own) return refused({ code: 'not-found' });
  const { convention, profile, amendments } = own;
  const { term, ...duration } = convention.duration;
  return done({
    body: {
      ...convention,
      ...duration,
      number: convention.id,
      term: { ...term, lastDayForNotice: lastDayForNotice(term.endsOn) },
      caf: profile,
      partyName: convention.provider.name,
      persons: convention.persons.map((person) => ({ ...person, closed: person.closed !== undefined })),
      amendments: amendments.flatMap(({ number, signature }) =>
        signature ? [{ number, signedOn: signature.signedOn }] : [],
      ),
    },
  });
});

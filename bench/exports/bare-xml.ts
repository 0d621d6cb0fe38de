import { XMLBuilder } from 'fast-xml-parser';
import { documentEnd, documentStart } from '../../adapters/xml/information-requests.ts';
import type { ExportedRequest } from '../../domain/linf/exported-request.ts';
import { halfDaysOf } from '../../domain/linf/half-days.ts';
import { requestsPerPiece } from '../../domain/linf/information-export.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  format: true,
  indentBy: '  ',
});

/** A request as the builder takes it: the elements of our own documents, in their order. */
export function elementsOf({ request, placeName, commune, family, ...named }: ExportedRequest): object {
  const { homeCommune, workCommune } = named;
  return {
    '@reference': request.reference,
    transmittedAt: request.transmittedAt,
    retrieveBy: request.retrieveBy,
    eraseOn: request.eraseOn,
    state: request.state,
    place: { '@habilitation': request.habilitationId, '#text': placeName },
    commune: { '@code': commune.code, '#text': commune.name },
    modes: { mode: [...request.modes] },
    family: {
      firstName: family.firstName,
      lastName: family.lastName,
      email: family.email,
      phone: family.phone,
      preferredChannel: family.preferredChannel,
      preferredHours: family.preferredHours,
      beneficiary: family.beneficiary,
      homeCommune: { '@code': homeCommune.code, '#text': homeCommune.name },
      workCommune: { '@code': workCommune?.code, '#text': workCommune?.name },
      siblings: family.siblings,
    },
    child: family.child.kind === 'born' ? { birthDate: family.child.birthDate } : {},
    needs: {
      startDate: family.startDate,
      halfDays: {
        halfDay: halfDaysOf(family.halfDays).map(({ day, half }) => ({ '@day': day, '@half': half })),
      },
      atypicalHours: family.atypicalHours,
      specialNeeds: family.specialNeeds,
    },
    comment: family.comment,
    noticeVersion: family.noticeVersion,
  };
}

/** The same document by the bare builder, piece by piece like ours, each let go of at once. */
export function* bareXml(requests: readonly object[]): Generator<Uint8Array> {
  const size = requestsPerPiece.xml;
  for (let start = 0; start < requests.length; start += size) {
    const some = requests.slice(start, start + size);
    const head = start === 0 ? documentStart({ producedAt: new Date() }) : '';
    const texts = some.map((request) => builder.build({ request }));
    yield Buffer.from(head + texts.join('') + (start + size >= requests.length ? documentEnd : ''));
  }
}

import type { PrintedDocumentOf } from '../../adapters/pdf/printed-document.ts';
import type { ExportedRequest } from '../../domain/linf/exported-request.ts';
import { parisDay } from '../../domain/paris-day.ts';

/** What the PDF of a family's request prints (LIN-03). */
export function informationRequestDocumentOf(
  { request, placeName, commune, homeCommune, workCommune, family }: ExportedRequest,
  now: Date,
): PrintedDocumentOf<'information-request'> {
  return {
    ...family,
    document: 'information-request',
    reference: request.reference,
    printedOn: parisDay(now),
    place: placeName,
    transmittedOn: parisDay(new Date(request.transmittedAt)),
    eraseOn: request.eraseOn,
    modes: [...request.modes],
    commune: commune.name,
    homeCommune: homeCommune.name,
    workCommune: workCommune?.name,
  };
}

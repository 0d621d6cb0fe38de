import { frenchDate } from '../../documents/french-dates.ts';
import { frenchPhone } from '../../documents/french-phone.ts';
import { typeset } from '../../documents/french-typography.ts';
import type { CareMode } from '../../domain/linf/family-request.ts';
import { halfDaysOf } from '../../domain/linf/half-days.ts';
import { draftedView } from './party-view.ts';
import type { PrintedInformationRequest } from './printed-information-request.ts';

const modeWords: Record<CareMode, string> = {
  collective: 'Accueil collectif (crèche)',
  childminder: 'Assistant maternel',
  home: 'Garde à domicile',
};
const channelWords = { email: 'Par courrier électronique', phone: 'Par téléphone' };
const beneficiaryWords = { yes: 'Oui', no: 'Non', unknown: 'La famille ne sait pas' };

const week = [
  { day: 'monday', name: 'Lundi' },
  { day: 'tuesday', name: 'Mardi' },
  { day: 'wednesday', name: 'Mercredi' },
  { day: 'thursday', name: 'Jeudi' },
  { day: 'friday', name: 'Vendredi' },
  { day: 'saturday', name: 'Samedi' },
  { day: 'sunday', name: 'Dimanche' },
] as const;

interface Row {
  label: string;
  value: string;
}

/** Labels are ours and get French typography; values are what people typed, shown as they typed them. */
const rows = (all: readonly (readonly [label: string, value: string | undefined])[]): Row[] =>
  all.flatMap(([label, value]) => (value ? [{ label: typeset(label), value }] : []));

/** The week as two lines of seven words: a mark alone would say nothing to who listens. */
function weekOf(mask: number) {
  const wanted = new Set(halfDaysOf(mask).map(({ day, half }) => `${day} ${half}`));
  const line = (half: 'morning' | 'afternoon') =>
    week.map(({ day }) => (wanted.has(`${day} ${half}`) ? 'Oui' : '–'));
  return mask === 0
    ? null
    : { days: week.map(({ name }) => name), morning: line('morning'), afternoon: line('afternoon') };
}

/** A family's request as finished French texts, in the order in which somebody who calls back needs them. */
export function informationRequestView(request: PrintedInformationRequest) {
  const { child } = request;
  const family = rows([
    ['Nom', `${request.firstName} ${request.lastName}`],
    ['Adresse électronique', request.email],
    ['Téléphone', request.phone && frenchPhone(request.phone)],
    ['Préfère être contactée', channelWords[request.preferredChannel]],
    ['À quels moments', request.preferredHours],
    ['Commune du domicile', request.homeCommune],
    ['Commune du travail', request.workCommune],
    ['Allocataire de la Caf', beneficiaryWords[request.beneficiary]],
  ]);
  const needs = rows([
    ['Où', request.commune],
    ['Modes d’accueil', request.modes.map((mode) => modeWords[mode]).join(', ')],
    ['À partir du', request.startDate && frenchDate(request.startDate)],
    ['Horaires décalés', request.atypicalHours],
    ['Besoins particuliers de l’enfant', request.specialNeeds],
  ]);
  const childRows = rows([
    child.kind === 'born'
      ? ['Né le', frenchDate(child.birthDate)]
      : ['Attendu pour le', frenchDate(child.dueDate)],
    ['Frères et sœurs', request.siblings === undefined ? undefined : String(request.siblings)],
  ]);
  const comment = request.comment?.split('\n') ?? [];
  const shown = [...family, ...needs].map(({ value }) => value).concat(comment);
  return {
    reference: request.reference,
    ...draftedView(request.printedOn),
    place: request.place,
    transmittedOn: frenchDate(request.transmittedOn),
    eraseOn: frenchDate(request.eraseOn),
    family,
    child: childRows,
    needs,
    week: weekOf(request.halfDays),
    comment,
    /** Letters that the font lacks: the reader is told where to read them. */
    unprinted: shown.some((text) => text.includes('\uFFFD')),
  };
}

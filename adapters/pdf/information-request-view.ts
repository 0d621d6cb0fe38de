import { familyRequestWords } from '../../documents/family-request-words.ts';
import { frenchDate } from '../../documents/french-dates.ts';
import { frenchPhone } from '../../documents/french-phone.ts';
import { typeset } from '../../documents/french-typography.ts';
import { halfDaysOf } from '../../domain/linf/half-days.ts';
import { draftedView } from './party-view.ts';
import type { PrintedInformationRequest } from './printed-information-request.ts';

const { fields, modes, channels, beneficiaries } = familyRequestWords;

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
    [fields.name, `${request.firstName} ${request.lastName}`],
    [fields.email, request.email],
    [fields.phone, request.phone && frenchPhone(request.phone)],
    [fields.preferredChannel, channels[request.preferredChannel]],
    [fields.preferredHours, request.preferredHours],
    [fields.homeCommune, request.homeCommune],
    [fields.workCommune, request.workCommune],
    [fields.beneficiary, beneficiaries[request.beneficiary]],
  ]);
  const needs = rows([
    [fields.communeCode, request.commune],
    [fields.modes, request.modes.map((mode) => modes[mode]).join(', ')],
    [fields.startDate, request.startDate && frenchDate(request.startDate)],
    [fields.atypicalHours, request.atypicalHours],
    [fields.specialNeeds, request.specialNeeds],
  ]);
  const childRows = rows([
    child.kind === 'born'
      ? [fields.birthDate, frenchDate(child.birthDate)]
      : [fields.dueDate, frenchDate(child.dueDate)],
    [fields.siblings, request.siblings === undefined ? undefined : String(request.siblings)],
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

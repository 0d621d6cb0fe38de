import fc from 'fast-check';
import { HabilitationId } from '../../domain/identifiers.ts';
import type { ExportedRequest } from '../../domain/linf/exported-request.ts';
import { careModes, informationNoticeVersion } from '../../domain/linf/family-request.ts';
import { informationRequestStates } from '../../domain/linf/transitions.ts';

/** A request as an information place takes it away; the family is invented. */
export const sampleExport: ExportedRequest = {
  request: {
    reference: 'F26-7KQ3-M9TX',
    habilitationId: HabilitationId.parse('L26-7KQ3-M9TX'),
    modes: ['collective', 'childminder'],
    state: 'retrieved',
    transmittedAt: '2026-11-22T09:30:00.000Z',
    retrieveBy: '2026-12-07',
    eraseOn: '2027-05-22',
  },
  placeName: 'Relais petite enfance du Val de Drôme',
  commune: { code: '26108', name: 'Crest' },
  homeCommune: { code: '26108', name: 'Crest' },
  workCommune: { code: '26362', name: 'Valence' },
  family: {
    firstName: 'Aïcha',
    lastName: 'N’Guyen-Durand',
    email: 'aicha.nguyen@exemple.fr',
    phone: '0475250001',
    preferredChannel: 'phone',
    preferredHours: 'le soir, après 18 h',
    beneficiary: 'yes',
    homeCommune: '26108',
    workCommune: '26362',
    child: { kind: 'expected', dueDate: '2027-02-14' },
    startDate: '2027-05-03',
    halfDays: 0b11_1111_0011,
    atypicalHours: 'Je commence à 6 h un jour sur deux.',
    specialNeeds: 'Allergie à l’arachide.',
    siblings: 2,
    comment: 'Une place près de la gare nous aiderait.\n\nMerci « beaucoup » & à bientôt.',
    noticeVersion: informationNoticeVersion,
  },
};

/** Any text that a family may type and the site keep: of any script, over lines, with what looks like markup. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.constantFrom(
    ']]>',
    '<![CDATA[x]]>',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>&b;',
    '&amp;amp; &#0; &lt;',
    '<?xml version="1.1"?>',
    '"\'\u0000\u001F\u007F\u0085\u2028\uFFFE\uFFFF\uD800',
    ' \t\n\r\n ',
    'المرأة والطفل 幼儿园 Дитячий садок 🧒🏽',
  ),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const code = fc.constantFrom('26108', '2A004', '97411');
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const commune = fc.record({ code, name: anyText });

/** Any request: every text hostile, everything optional there or not. */
export const anyExport: fc.Arbitrary<ExportedRequest> = fc.record({
  request: fc.record({
    reference: fc.stringMatching(/^F26-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    habilitationId: fc.constant(sampleExport.request.habilitationId),
    modes: fc.subarray([...careModes], { minLength: 1 }),
    state: fc.constantFrom(...informationRequestStates),
    transmittedAt: day.map((date) => `${date}T09:30:00.000Z`),
    retrieveBy: day,
    eraseOn: day,
  }),
  placeName: anyText,
  commune,
  homeCommune: commune,
  workCommune: maybe(commune),
  family: fc.record({
    firstName: anyText,
    lastName: anyText,
    email: anyText,
    phone: maybe(anyText),
    preferredChannel: fc.constantFrom('email', 'phone'),
    preferredHours: maybe(anyText),
    beneficiary: fc.constantFrom('yes', 'no', 'unknown'),
    homeCommune: code,
    workCommune: maybe(code),
    child: fc.oneof(
      day.map((birthDate) => ({ kind: 'born' as const, birthDate })),
      day.map((dueDate) => ({ kind: 'expected' as const, dueDate })),
    ),
    startDate: maybe(day),
    halfDays: fc.integer({ min: 0, max: 2 ** 14 - 1 }),
    atypicalHours: maybe(anyText),
    specialNeeds: maybe(anyText),
    siblings: maybe(fc.integer({ min: 0, max: 20 })),
    comment: maybe(anyText),
    noticeVersion: fc.constant(informationNoticeVersion),
  }),
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cafs } from '../../../domain/caf/cafs.ts';
import { Age, AgeRange, ageInWeeks, ageUnits } from '../../../domain/establishment/age-range.ts';
import { languages } from '../../../domain/establishment/choices.ts';
import { ClosingDates } from '../../../domain/establishment/closing-dates.ts';
import {
  type EstablishmentType,
  establishmentTypes,
} from '../../../domain/establishment/establishment-type.ts';
import {
  concerningAlone,
  fieldsOf,
  fieldsOfSection,
  sectionsOf,
  strangersTo,
} from '../../../domain/establishment/operating-fields.ts';
import {
  OperatingInformation,
  operatingFields,
} from '../../../domain/establishment/operating-information.ts';
import { operatingSections, sectionOf } from '../../../domain/establishment/operating-sections.ts';
import { partState } from '../../../domain/establishment/part-state.ts';
import { metresBetween, movedBy, Position } from '../../../domain/establishment/position.ts';
import { schoolZoneOf } from '../../../domain/establishment/school-zone.ts';
import { fullInformation } from '../../builders/full-information.ts';

const types = fc.constantFrom(...establishmentTypes);
const someInformation = fc
  .subarray(operatingFields.filter((field) => field !== 'members'))
  .map((fields) => Object.fromEntries(fields.map((field) => [field, Reflect.get(fullInformation, field)])));

describe('the fields of the operating information', () => {
  it('PUB-01 stand each in one part, in the order of the form', () => {
    expect(Object.values(operatingSections).flat()).toEqual(operatingFields);
    for (const field of operatingFields) expect(operatingSections[sectionOf(field)]).toContain(field);
  });

  it('PUB-01 of a type are those of its parts, whatever the type', () => {
    for (const type of establishmentTypes)
      expect(sectionsOf(type).flatMap((section) => fieldsOfSection(section, type))).toEqual(fieldsOf(type));
  });

  it('PUB-01 are, for each type, those that its families look for', () => {
    const welcome = (type: EstablishmentType) => fieldsOfSection('welcome', type);
    expect(welcome('EAJE')).toEqual(['ages', 'capacity', 'emergencyPlaces', 'meals', 'nappies', 'languages']);
    expect(welcome('ALSH')).toEqual(['ages', 'capacity', 'meals', 'languages']);
    expect(welcome('RPE')).toEqual(['languages']);
    expect(welcome('LAEP')).toEqual(['ages', 'languages']);
    expect(welcome('MAM')).toEqual(['ages', 'capacity', 'meals', 'nappies', 'languages']);
    const own = { RPE: ['appointments'], ALSH: ['schoolTimes', 'holidays', 'schoolZone'] } as const;
    for (const field of own.ALSH)
      expect(strangersTo('RPE', { [field]: fullInformation[field] })).toEqual([field]);
    for (const field of own.RPE)
      expect(strangersTo('ALSH', { [field]: fullInformation[field] })).toEqual([field]);
  });

  it('PUB-10 name people for a MAM alone, and school for a leisure centre alone', () => {
    const having = (field: (typeof operatingFields)[number]) =>
      establishmentTypes.filter((type) => fieldsOf(type).includes(field));
    expect(having('members')).toEqual(['MAM']);
    expect(having('avip')).toEqual(['EAJE']);
    expect(having('funding')).toEqual(['EAJE']);
    expect(having('schoolZone')).toEqual(['ALSH']);
    expect(having('appointments')).toEqual(['RPE', 'LAEP']);
    expect(having('tariffs')).toEqual([...establishmentTypes]);
  });

  it('PUB-05 PUB-08 are read again as they were, every one of them', () => {
    expect(OperatingInformation.parse(fullInformation)).toEqual(fullInformation);
    expect(Object.keys(fullInformation)).toEqual(operatingFields.filter((field) => field !== 'members'));
  });

  it('PUB-01 that do not concern a type are found, and left out, whatever is filled in', () => {
    fc.assert(
      fc.property(types, someInformation, (type, information) => {
        const kept = concerningAlone(type, information);
        expect(strangersTo(type, kept)).toEqual([]);
        expect([...Object.keys(kept), ...strangersTo(type, information)].sort()).toEqual(
          Object.keys(information).sort(),
        );
      }),
    );
  });
});

describe('how a part stands', () => {
  it('PUB-02 is one state for each part, and nothing waits when nothing was sent', () => {
    fc.assert(
      fc.property(types, someInformation, (type, information) => {
        for (const section of sectionsOf(type)) {
          const filled = fieldsOfSection(section, type).some((field) => field in information);
          expect(partState(section, { type, operating: { information } })).toBe(filled ? 'online' : 'empty');
        }
      }),
    );
  });

  it('PUB-02 is waiting where what was sent differs from what is online, online elsewhere', () => {
    const inHand = {
      type: 'EAJE',
      operating: { information: { tariffs: 'Avant.', phone: '0475250000' } },
      submission: { information: { tariffs: 'Après.', phone: '0475250000' } },
    } as const;
    expect(partState('enrolment', inHand)).toBe('waiting');
    expect(partState('contact', inHand)).toBe('online');
    expect(partState('hours', inHand)).toBe('empty');
  });

  it('PUB-02 PUB-07 is returned where the Caf said so, and withdrawn where it took the sheet offline', () => {
    const inHand = {
      type: 'EAJE',
      operating: { information: { tariffs: 'Avant.', phone: '0475250000' }, withdrawn: { reason: 'x' } },
      submission: {
        information: { tariffs: 'Après.' },
        returned: { fields: { tariffs: 'De quelle année ?' } },
      },
    } as const;
    expect(partState('enrolment', inHand)).toBe('returned');
    expect(partState('contact', inHand)).toBe('withdrawn');
  });
});

describe('what the operating information chooses among', () => {
  const messages =
    (schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } }) =>
    (value: unknown) =>
      schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

  it('PUB-08 keeps each choice once, in the order of the list, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...languages), { maxLength: 20 }), (chosen) => {
        const kept = OperatingInformation.parse({ languages: chosen }).languages;
        expect(kept).toEqual(languages.filter((language) => chosen.includes(language)));
      }),
    );
    expect(OperatingInformation.safeParse({ languages: ['klingon'] }).success).toBe(false);
  });

  it('has the youngest before the oldest, in whatever units', () => {
    const ages = fc
      .record({ value: fc.integer({ min: 0, max: 18 }), unit: fc.constantFrom(...ageUnits) })
      .map((age) => Age.parse(age));
    fc.assert(
      fc.property(ages, ages, (youngest, oldest) => {
        const fits = AgeRange.safeParse({ youngest, oldest }).success;
        expect(fits).toBe(ageInWeeks(youngest) <= ageInWeeks(oldest));
      }),
    );
    expect(messages(AgeRange)({ oldest: { value: 40, unit: 'years' } })).toEqual(['age-too-old']);
  });

  it('has closings from the first to the last, none over another', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2027-02-${String(number).padStart(2, '0')}`);
    const closing = fc.tuple(day, day).map((pair) => {
      const [from = '', until = ''] = [...pair].sort();
      return { from, until };
    });
    fc.assert(
      fc.property(fc.array(closing, { maxLength: 5 }), (closings) => {
        const overlap = closings.some((a, i) =>
          closings.some((b, j) => i !== j && a.from <= b.until && b.from <= a.until),
        );
        const parsed = ClosingDates.safeParse(closings);
        expect(parsed.success).toBe(!overlap);
        expect(parsed.data?.map(({ from }) => from) ?? []).toEqual(
          overlap ? [] : closings.map(({ from }) => from).sort(),
        );
      }),
    );
    expect(messages(ClosingDates)([{ from: '2027-02-02', until: '2027-02-01' }])).toEqual([
      'closing-backwards',
    ]);
    expect(messages(ClosingDates)([{ from: '0001-01-01', until: '9999-12-31' }])).toEqual([
      'closing-too-long',
    ]);
  });

  it('proposes a zone of the school calendar for each department', () => {
    expect(['26', '13', '75', '2A', '974'].map(schoolZoneOf)).toEqual(['A', 'B', 'C', 'corsica', 'overseas']);
    const zones = Map.groupBy(cafs, ({ code }) => schoolZoneOf(code));
    expect([...zones].map(([zone, all]) => [zone, all.length]).sort()).toEqual([
      ['A', 32],
      ['B', 41],
      ['C', 21],
      ['corsica', 2],
      ['overseas', 5],
    ]);
  });

  it('moves a position by as many metres as asked', () => {
    const positions = fc
      .record({
        latitude: fc.double({ min: -60, max: 60, noNaN: true }),
        longitude: fc.double({ min: -179, max: 179, noNaN: true }),
      })
      .map((position) => Position.parse(position));
    fc.assert(
      fc.property(
        positions,
        fc.constantFrom([10, 0], [0, 10], [-10, 0], [0, -10]),
        (position, [north = 0, east = 0]) => {
          expect(metresBetween(position, movedBy(position, north, east))).toBeCloseTo(10, 0);
        },
      ),
    );
  });
});

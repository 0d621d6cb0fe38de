import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSheet } from '../../../contract/public.ts';
import { listDepartment } from '../../../contract/search.ts';
import { inviteToDeclare } from '../../../domain/availability/invite-to-declare.ts';
import { remindAvailability } from '../../../domain/availability/remind-availability.ts';
import { locateEstablishments } from '../../../domain/directory/locate-establishments.ts';
import type { Geocoder } from '../../../domain/territory/geocoder.ts';
import type { Call } from '../../../local/gateway-to-engines/faults.ts';
import { mailsTo } from '../../engines.ts';
import { advance, days } from '../clock.ts';
import { openStage, type Stage } from '../driver.ts';
import { declared, newEstablishment } from '../establishments.ts';
import { nextNumber, partner } from '../habilitations.ts';
import { near } from '../near.ts';
import { agent } from '../people.ts';
import { crashEverywhere, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  const caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
  await stage.react();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

/** Every call there is. */
const everyCall = (calls: readonly Call[]): number[] => calls.map((_, index) => index + 1);
/** Every call, but for questions among questions: those of the departments in which there is nothing to do. */
const everyTellingCall = (calls: readonly Call[]): number[] => {
  const asks = (index: number) => calls[index]?.operation === 'Query';
  return everyCall(calls).filter((nth) => !(asks(nth - 2) && asks(nth - 1) && asks(nth)));
};

/** A geocoder that finds the first street, knows the second about, and the third not at all. */
const geocoder: Geocoder = {
  findPlaces: async () => [],
  locate: async ({ street }) =>
    street === '3 rue Perdue'
      ? undefined
      : {
          latitude: 44.76,
          longitude: 5.37,
          approximate: street !== '1 rue Haute',
          by: 'addresses',
        },
};

const scenarios: Record<string, Scenario> = {
  'PUB-11 the search for where addresses are': {
    prepare: async () => {
      const streets = ['1 rue Haute', '2 rue Basse', '3 rue Perdue'];
      const references = streets.map((street) => {
        const id = `26-RPE-${nextNumber()}`;
        const address = { street, postcode: '26150', commune: 'Die', communeCode: '26113' };
        return { id, cafCode: '26', type: 'RPE' as const, name: `Relais ${id}`, address, version: 1 };
      });
      await stage.deps.records.commit(
        references.map((record) => ({ do: 'create', kind: 'reference', record })),
      );
      await stage.react();
      return {
        act: () => locateEstablishments({ ...stage.deps, geocoder }, { cafCodes: ['26'] }),
        look: () =>
          Promise.all(
            references.map(async ({ id }) => {
              const { position } = await stage.done(readSheet, { params: { id } });
              const { establishments } = await stage.done(listDepartment, {
                params: { cafCode: '26' },
                query: { text: id },
              });
              expect(establishments.find((one) => one.id === id)).toMatchObject({
                ...(position && { position }),
              });
              return position ?? 'nowhere';
            }),
          ),
      };
    },
    places: everyCall,
  },
  'PUB-12 the weekly question': {
    prepare: async () => {
      vi.useRealTimers();
      const id = await newEstablishment(stage, someone.id);
      await declared(stage, someone.browser, id);
      await stage.react();
      const before = (await mailsTo(someone.email)).length;
      advance(6 * days);
      return {
        act: async () => {
          await remindAvailability(stage.deps, near);
          await inviteToDeclare(stage.deps, near);
        },
        look: async () => {
          const [mail, ...older] = await mailsTo(someone.email);
          // Cut short between the mail and the note that it left, the same mail leaves again: never a third one.
          expect([1, 2]).toContain(1 + older.length - before);
          return [mail?.subject, mail?.text.replace(/#\S+/g, '#<secret>')];
        },
      };
    },
    places: everyTellingCall,
  },
};

describe('a crash at every call of', () => {
  it.each(Object.entries(scenarios))(
    '%s ends as if nothing had crashed',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    240_000,
  );
});

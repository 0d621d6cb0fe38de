import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawInformation } from '../../contract/caf-online.ts';
import { decideSubmission } from '../../contract/caf-validation.ts';
import { readSheet } from '../../contract/public.ts';
import { listDepartment } from '../../contract/search.ts';
import { fieldsToDecide } from '../../domain/establishment/fields-to-decide.ts';
import { operatingFields } from '../../domain/establishment/operating-information.ts';
import { openStage, type Stage } from './driver.ts';
import {
  approval,
  approved,
  declared,
  newEstablishment,
  returnOf,
  submitted,
  week,
} from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
});
afterAll(() => stage.stop());

const acts = [
  'submit',
  'approve',
  'return',
  'withdraw operating',
  'withdraw availability',
  'declare',
  'react',
] as const;
type Act = (typeof acts)[number];

/** What the public should read, as one sentence would say it. */
interface Sight {
  waiting: string | undefined;
  online: string | undefined;
  places: number | undefined;
}

/** Does one thing to an establishment, if it can be done now, and says what the public should read from then on. */
async function apply(id: string, act: Act, step: number, sight: Sight): Promise<Sight> {
  const call = { as: caf.browser, params: { id } };
  const reason = `raison secrète ${step}`;
  const [submission, publication, availability] = await stage.deps.records.getAll([
    { kind: 'submission', key: [id] },
    { kind: 'publication', key: [id] },
    { kind: 'availability', key: [id] },
  ]);
  const read = {
    version: submission?.version ?? 1,
    toDecide: submission ? fieldsToDecide(submission, publication) : [],
  };
  switch (act) {
    case 'submit': {
      const waiting = `texte ${step}`;
      await submitted(stage, someone.browser, id, { team: waiting, phone: '0475251234' });
      return { ...sight, waiting };
    }
    case 'approve': {
      const { status } = await stage.call(decideSubmission, { ...call, body: approval(read) });
      return status === 200 ? { ...sight, waiting: undefined, online: sight.waiting } : sight;
    }
    case 'return': {
      const { status } = await stage.call(decideSubmission, { ...call, body: returnOf(read, reason) });
      return status === 200 ? { ...sight, waiting: undefined } : sight;
    }
    case 'withdraw operating': {
      const body = { part: 'operating' as const, version: publication?.version ?? 1, reason };
      const { status } = await stage.call(withdrawInformation, { ...call, body });
      return status === 200 ? { ...sight, online: undefined } : sight;
    }
    case 'withdraw availability': {
      const body = { part: 'availability' as const, version: availability?.version ?? 1, reason };
      const { status } = await stage.call(withdrawInformation, { ...call, body });
      return status === 200 ? { ...sight, places: undefined } : sight;
    }
    case 'declare': {
      const places = 1 + (step % 20);
      const cells = week.cells.map((cell) => ({ ...cell, places }));
      await declared(stage, someone.browser, id, { ...week, cells });
      return { ...sight, places };
    }
    case 'react':
      await stage.react();
      return sight;
  }
}

describe('what the public sees', () => {
  it('PUB-11 is what was approved and not withdrawn, and the places last declared, whatever was done in what order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 12 }),
        async (sequence) => {
          const id = await newEstablishment(stage, someone.id);
          let sight: Sight = { waiting: undefined, online: undefined, places: undefined };
          for (const [step, act] of sequence.entries()) sight = await apply(id, act, step, sight);
          await stage.react();

          const sheet = await stage.done(readSheet, { params: { id } });
          expect(sheet.operating?.team).toBe(sight.online);
          expect(sheet.availability?.periods[0]?.cells[0]?.places).toBe(sight.places);
          expect(sheet.phone).toBe(sight.online ? '0475251234' : '+33475250000');
          const { establishments } = await stage.done(listDepartment, {
            params: { cafCode: '26' },
            query: { text: id },
          });
          const listed = establishments.find((one) => one.id === id);
          expect(listed?.phone).toBe(sheet.phone);
          expect(listed?.availability?.declaredAt).toBe(sheet.availability?.declaredAt);
          // Neither who, nor why, nor versions, nor anything that waits.
          const everything = JSON.stringify([sheet, listed]);
          expect(everything).not.toMatch(/raison secrète|[PC]26-[0-9A-Z]{6}|version|lastCommand|submittedBy/);
          if (sight.waiting && sight.waiting !== sight.online)
            expect(everything).not.toContain(`"${sight.waiting}"`);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('PUB-11 holds the fields of a sheet and no other', async () => {
    const id = await newEstablishment(stage, someone.id);
    await submitted(stage, someone.browser, id, { team: 'Une équipe.' });
    await approved(stage, caf.browser, id);
    await declared(stage, someone.browser, id);
    await stage.react();
    const sheet = await stage.done(readSheet, { params: { id } });
    const known = [
      'id',
      'type',
      'name',
      'address',
      'position',
      'phone',
      'email',
      'website',
      'cafCode',
      'manager',
    ];
    expect(Object.keys(sheet).filter((field) => !known.includes(field))).toEqual([
      'operating',
      'availability',
    ]);
    const fields = Object.keys(sheet.operating ?? {}).filter(
      (field) => !operatingFields.includes(field as 'team'),
    );
    expect(fields).toEqual(['updatedAt', 'validatedParts']);
    expect(Object.keys(sheet.availability ?? {}).sort()).toEqual(['confirmedAt', 'declaredAt', 'periods']);
  });
});

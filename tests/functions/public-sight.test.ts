import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccess } from '../../contract/caf-amendments.ts';
import { withdrawInformation } from '../../contract/caf-online.ts';
import { decideSubmission } from '../../contract/caf-validation.ts';
import { submitOperatingInformation } from '../../contract/partner.ts';
import { readSheet } from '../../contract/public.ts';
import { listDepartment } from '../../contract/search.ts';
import type { Account } from '../../domain/accounts/account.ts';
import { withdrawOnline } from '../../domain/convention/withdraw-online.ts';
import { operatingFields } from '../../domain/establishment/operating-information.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { AccountId } from '../../domain/identifiers.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, newEstablishment, submitted, week } from './establishments.ts';
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

const fields = ['team', 'tariffs', 'phone'] as const;
type Field = (typeof fields)[number];
type Values = Partial<Record<Field, string>>;

/** What the public should read, as one sentence would say it, and what waits behind. */
interface Sight {
  /** Validated, and neither withdrawn nor of a convention that ended. */
  online?: Values | undefined;
  sent?: { values: Values; returned: Field[]; waits: boolean } | undefined;
  places?: number | undefined;
  ended: boolean;
  /** The access of the person who enters it is closed: nothing comes in any more, what is online stays. */
  closed: boolean;
}

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('submit'), without: fc.subarray([...fields]) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide'),
      approve: fc.subarray([...fields]),
      return: fc.subarray([...fields]),
    }),
  },
  fc.record({ do: fc.constant('withdraw operating') }),
  fc.record({ do: fc.constant('withdraw availability') }),
  fc.record({ do: fc.constant('declare') }),
  fc.record({ do: fc.constant('react') }),
  fc.record({ do: fc.constant('close') }),
  fc.record({ do: fc.constant('end') }),
);
type Act =
  | { do: 'submit'; without: Field[] }
  | { do: 'decide'; approve: Field[]; return: Field[] }
  | { do: 'withdraw operating' | 'withdraw availability' | 'declare' | 'react' | 'close' | 'end' };

/** The same as {@link decideSubmission}, on values alone. */
function decided(sight: Sight, toDecide: Field[], approve: Field[], back: Field[]): Sight {
  const { sent, online } = sight;
  if (!sent?.waits || (toDecide.length > 0 && approve.length + back.length === 0)) return sight;
  const confirms = toDecide.length === 0 && sent.returned.length === 0;
  const left = toDecide.filter((field) => !approve.includes(field) && !back.includes(field));
  const returned = [...sent.returned, ...back];
  const next = { ...online };
  for (const field of approve) {
    if (sent.values[field] === undefined) delete next[field];
    else next[field] = sent.values[field];
  }
  return {
    ...sight,
    online: approve.length > 0 || confirms ? next : online,
    sent: left.length > 0 || returned.length > 0 ? { ...sent, returned, waits: left.length > 0 } : undefined,
  };
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
  const { ended, closed } = sight;
  switch (act.do) {
    case 'submit': {
      const all: Values = {
        team: `équipe ${step}`,
        tariffs: 'Selon le quotient.',
        phone: `04752510${10 + step}`,
      };
      const values = Object.fromEntries(
        fields.filter((field) => !act.without.includes(field)).map((field) => [field, all[field]]),
      );
      if (ended) return sight;
      if (closed) {
        const body = { basedOn: 0, information: values, commitmentsAccepted: true as const };
        const sent = { as: someone.browser, params: { id }, body };
        expect(await stage.refused(submitOperatingInformation, sent)).toBe('session-ended');
        return sight;
      }
      await submitted(stage, someone.browser, id, values);
      return { ...sight, sent: { values, returned: [], waits: true } };
    }
    case 'decide': {
      const toDecide = fields.filter(
        (field) =>
          sight.sent?.waits &&
          sight.sent.values[field] !== sight.online?.[field] &&
          !sight.sent.returned.includes(field),
      );
      const approve = act.approve.filter((field) => toDecide.includes(field));
      const back = act.return.filter((field) => toDecide.includes(field) && !approve.includes(field));
      const body = {
        version: submission?.version ?? 1,
        approve,
        return: back.map((field) => ({ field, reason })),
      };
      const { status } = await stage.call(decideSubmission, { ...call, body });
      const next = decided(sight, toDecide, approve, back);
      expect(status === 200).toBe(next !== sight);
      return next;
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
      if (ended || closed) return sight;
      const places = 1 + (step % 20);
      const cells = week.cells.map((cell) => ({ ...cell, places }));
      await declared(stage, someone.browser, id, { ...week, cells });
      return { ...sight, places };
    }
    case 'react':
      await stage.react();
      return sight;
    case 'close': {
      const body = { reason: step % 2 ? ('end-of-mission' as const) : ('leaked-codes' as const) };
      const params = { id: someone.id, accountId: someone.accountId };
      const { status } = await stage.call(closeAccess, { as: caf.browser, params, body });
      expect(status === 200).toBe(!ended && !closed);
      return { ...sight, closed: closed || !ended };
    }
    case 'end': {
      if (ended) return sight;
      await withdrawOnline(stage.deps, await endConvention());
      return { online: undefined, sent: undefined, places: undefined, ended: true, closed };
    }
  }
}

/** Brings the convention to its end; gives it. */
async function endConvention(): Promise<Habilitation> {
  const seen = await stage.deps.records.get('habilitation', [someone.id]);
  if (!seen?.duration) throw new Error('The convention is in force');
  const today = parisDay(stage.deps.now());
  const termination = {
    kind: 'ordinary' as const,
    by: 'caf' as const,
    letterNumber: '1A',
    receivedOn: today,
    effectiveOn: today,
    recordedAt: stage.deps.now().toISOString(),
    recordedBy: AccountId.parse(caf.accountId),
  };
  const duration = { ...seen.duration, termination };
  const ended = { ...seen, state: 'ended' as const, duration, version: seen.version + 1 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'habilitation', record: ended }]);
  return ended;
}

/** Puts the convention in force again and lets the person in, for the next sequence. */
async function backInForce({ habilitation, account }: Before): Promise<void> {
  const [convention, person] = await stage.deps.records.getAll([
    { kind: 'habilitation', key: [someone.id] },
    { kind: 'account', key: [someone.accountId] },
  ]);
  const next = (seen?: { version: number }) => ({ version: (seen?.version ?? 0) + 1 });
  await stage.deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: { ...habilitation, ...next(convention) } },
    { do: 'replace', kind: 'account', record: { ...account, ...next(person) } },
  ]);
}

interface Before {
  habilitation: Habilitation;
  account: Account;
}

async function asItIs(): Promise<Before> {
  const [habilitation, account] = await stage.deps.records.getAll([
    { kind: 'habilitation', key: [someone.id] },
    { kind: 'account', key: [someone.accountId] },
  ]);
  if (!habilitation || !account) throw new Error('The convention is in force');
  return { habilitation, account };
}

describe('what the public sees', () => {
  it('PUB-11 is what was validated, field by field, of conventions in force and not withdrawn, and the places last declared, whatever was done in what order', async () => {
    const before = await asItIs();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (sequence) => {
        await backInForce(before);
        const id = await newEstablishment(stage, someone.id);
        let sight: Sight = { ended: false, closed: false };
        for (const [step, one] of sequence.entries()) sight = await apply(id, one as Act, step, sight);
        await stage.react();

        const sheet = await stage.done(readSheet, { params: { id } });
        expect(sheet.operating !== undefined).toBe(sight.online !== undefined);
        expect(sheet.operating?.team).toBe(sight.online?.team);
        expect(sheet.operating?.tariffs).toBe(sight.online?.tariffs);
        expect(sheet.phone).toBe(sight.online?.phone ?? '+33475250000');
        expect(sheet.availability?.periods[0]?.cells[0]?.places).toBe(sight.places);
        const { establishments } = await stage.done(listDepartment, {
          params: { cafCode: '26' },
          query: { text: id },
        });
        const listed = establishments.find((each) => each.id === id);
        expect(listed?.phone).toBe(sheet.phone);
        expect(listed?.availability?.declaredAt).toBe(sheet.availability?.declaredAt);
        // Neither who, nor why, nor versions, nor anything that waits.
        const everything = JSON.stringify([sheet, listed]);
        expect(everything).not.toMatch(/raison secrète|[PC]26-[0-9A-Z]{6}|version|lastCommand|submittedBy/);
        for (const field of ['team', 'phone'] as const) {
          const value = sight.sent?.values[field];
          if (value && value !== sight.online?.[field]) expect(everything).not.toContain(`"${value}"`);
        }
      }),
      { numRuns: 16 },
    );
    await backInForce(before);
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

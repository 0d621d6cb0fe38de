import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import { readSheet } from '../../contract/public.ts';
import { listDepartment } from '../../contract/search.ts';
import { leavesOf } from '../builders/schema-leaves.ts';
import { Browser } from './browser.ts';
import { otherKind } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, submitted } from './establishments.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from './every-operation.ts';
import { consented } from './operating.ts';
import { firstSignIn } from './people.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

/** A house whose sheet names its first assistant maternel. */
async function houseThatNames() {
  const as = cast.caf.browser;
  const { id } = await otherKind(stage, as, 'mam', 'active');
  await stage.react();
  const { persons, establishments } = await stage.done(readRequest, { as, params: { id } });
  const params = { id: establishments[0]?.establishmentId ?? '' };
  const browser = await firstSignIn(stage, persons[0]?.email ?? '');
  const { parties } = await stage.done(readOwnEstablishment, { as: browser, params });
  const [member] = parties;
  if (!member) throw new Error('A house has its assistants maternels');
  await consented(stage, browser, params.id, [member]);
  await submitted(stage, browser, params.id, { team: 'Une équipe.', members: [member] });
  await approved(stage, as, params.id);
  await stage.react();
  return { params, member };
}

describe('a childminder whom a sheet names', () => {
  it('RGT-03 is read on that sheet alone: no search answers to the name, and no list holds it', async () => {
    const { params, member } = await houseThatNames();
    const { firstName, lastName } = member;
    const sheet = await stage.call(readSheet, { params });
    expect(sheet.document?.operating?.members).toEqual([{ firstName, lastName }]);
    expect(sheet.raw.headers?.['X-Robots-Tag']).toBe('noindex');
    for (const text of [lastName, firstName, `${firstName} ${lastName}`, member.accountId]) {
      const { establishments } = await stage.done(listDepartment, {
        params: { cafCode: '26' },
        query: { text },
      });
      expect(establishments.map(({ id }) => id)).not.toContain(params.id);
    }
    const { raw, document } = await stage.call(listDepartment, { params: { cafCode: '26' } });
    expect(document?.establishments.map(({ id }) => id)).toContain(params.id);
    expect(raw.body).not.toContain(lastName);
  });

  it('RGT-03 no question that anyone may ask is about a person', () => {
    const asked = operations
      .filter(({ access, method }) => access.kind === 'public' && method === 'GET')
      .flatMap((op) =>
        [op.params, op.query]
          .flatMap((schema) => (schema ? leavesOf(schema) : []))
          .map(({ path }) => path[0]),
      );
    expect([...new Set(asked)].sort()).toEqual([
      ...[
        'after',
        'age',
        'avip',
        'cafCode',
        'care',
        'commune',
        'days',
        'department',
        'from',
        'handicap',
        'id',
      ],
      ...['lat', 'lon', 'place', 'postcode', 'q', 'radius', 'text', 'type', 'types'],
    ]);
  });
});

describe('a file that leaves', () => {
  const giving = operations.filter(({ response }) => response.contentType);
  const title = ({ method, path }: Operation) => `${method} ${path}`;

  it.each(giving.map((op) => [title(op), op] as const))(
    'RGT-03 %s goes to its addressee, to be kept by nobody on the way',
    async (_, op) => {
      const request = await rightfulRequest(stage, cast, op);
      const given = await stage.call(op, { ...request, as: rightfulCaller(cast, op) });
      expect(given.status).toBe(200);
      expect(given.raw.headers).toMatchObject({
        // What a program reads, or anybody may, is looked at where it lies; what a private link opens is not.
        'Content-Disposition': expect.stringMatching(
          op.access.kind === 'signed-in' || op.method === 'POST' ? /^attachment; / : /^inline; /,
        ),
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
      });
      const others = [new Browser(), cast.cnaf.browser, cast.otherPartner.browser, cast.otherCaf.browser];
      const replies = await Promise.all(others.map((as) => stage.call(op, { ...request, as })));
      for (const { status, raw } of replies) {
        // The list of connections is asked for without naming a Caf: each is given its own.
        if (op.params || status !== 200) expect([401, 403, 404]).toContain(status);
        else expect(raw.body).not.toMatch(/\b[SPR]?26-/);
      }
    },
  );

  it('RGT-03 is never a list of persons, but for the connections that a Caf answers for and an information place’s own requests', () => {
    const lists = giving.filter(
      ({ method, params }) => method === 'GET' && (!params || Object.keys(params.shape).length === 0),
    );
    expect(lists.map(({ id, access }) => [id, access])).toEqual([
      ['readInformationFeed', { kind: 'software', scope: 'information-requests' }],
      // A schema names nobody.
      ['readInformationSchema', { kind: 'public' }],
      ['exportConnections', { kind: 'signed-in', roles: ['caf-agent'] }],
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { answerCorrection, readCorrection, submitRequest } from '../../contract/public.ts';
import { LinfRequest, MamRequest } from '../../domain/habilitation/request.ts';
import { hostileTexts } from '../builders/hostile-texts.ts';
import { linfRequest, mamRequest } from '../builders/other-requests.ts';
import { leavesOf, withAt } from '../builders/schema-leaves.ts';
import { mailsTo } from '../engines.ts';
import { addressOf, otherToCorrect } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { listedEstablishment, newRequest, nextNumber } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const domain = () => `autre${nextNumber()}.${stage.tag}.example`;
const read = (id: string) => stage.done(readRequest, { as: caf.browser, params: { id } });
/** Where the server says that something is wrong. */
const wrongPaths = async (body: ReturnType<typeof linfRequest> | ReturnType<typeof mamRequest>) => {
  const { problem } = await stage.call(submitRequest, { body });
  return problem?.errors?.map(({ path }: { path: string }) => path);
};

describe('the request of an information place', () => {
  it('REQ-03 REQ-05 holds the place, its communes by their official names, and persons with where they work', async () => {
    const body = linfRequest(domain(), {
      communes: [
        { code: '26108', name: 'crest' },
        { code: '26113', name: 'Ailleurs' },
      ],
    });
    const { reference } = await stage.done(submitRequest, { body });
    expect(reference).toMatch(/^L26-/);
    const kept = await stage.deps.records.get('habilitation', [reference]);
    expect(kept).toMatchObject({
      kind: 'linf',
      state: 'submitted',
      place: { name: body.place.name, phone: '0475250001' },
      communes: [
        { code: '26108', name: 'Crest' },
        { code: '26113', name: 'Die' },
      ],
      establishments: [],
    });
    expect(kept?.persons[0]?.address?.city).toBe('Crest');
    await stage.react();
    const [mail] = await mailsTo(body.provider.email);
    expect(mail?.text).toContain(reference);
    expect(mail?.text.replaceAll('\u00a0', ' ')).toContain('Communes couvertes : 2');
  });

  it('REQ-03 refuses communes that are none, or of another department, a relais of another list, and a person without a place of work', async () => {
    const communes = [
      { code: '26108', name: 'Crest' },
      { code: '26999', name: 'Nulle-Part' },
      { code: '33063', name: 'Bordeaux' },
    ];
    expect(await wrongPaths(linfRequest(domain(), { communes }))).toEqual(['communes.1', 'communes.2']);
    const { place, persons } = linfRequest(domain());
    const mam = await listedEstablishment(stage, 'MAM');
    expect(await wrongPaths(linfRequest(domain(), { place: { ...place, establishmentId: mam } }))).toEqual([
      'place.establishmentId',
    ]);
    const [{ address: _, ...person } = { address: undefined }] = persons;
    expect(await wrongPaths(linfRequest(domain(), { persons: [person as never] }))).toEqual([
      'persons.0.address',
    ]);
    expect(await wrongPaths(linfRequest(domain(), { communes: [] }))).toEqual(['communes']);
  });
});

describe('the request of a house of assistants maternels', () => {
  it('REQ-04 REQ-05 holds the house and all its members, and answers the house', async () => {
    const body = mamRequest(domain(), await listedEstablishment(stage, 'MAM'));
    const { reference } = await stage.done(submitRequest, { body });
    expect(reference).toMatch(/^M26-/);
    const kept = await read(reference);
    expect(kept.provider).toMatchObject({ name: body.house.name, email: body.house.email });
    expect(kept.provider.representative).toBeUndefined();
    expect(kept.establishments).toMatchObject([
      { establishmentId: body.house.establishmentId, type: 'MAM', operating: true, availability: false },
    ]);
    expect(kept.persons).toHaveLength(3);
    await stage.react();
    expect((await mailsTo(body.house.email))[0]?.text).toContain(reference);
  });

  it('REQ-04 refuses a house that is none in the list, more than six members, and a member’s consent missing', async () => {
    const mam = await listedEstablishment(stage, 'MAM');
    const rpe = await listedEstablishment(stage, 'RPE');
    expect(await wrongPaths(mamRequest(domain(), rpe))).toEqual(['house.establishmentId']);
    const one = mamRequest(domain(), mam).persons;
    expect(
      await wrongPaths(mamRequest(domain(), mam, { persons: [...one, ...one, ...one].slice(0, 7) })),
    ).toEqual(['persons']);
    expect(await wrongPaths(mamRequest(domain(), mam, { mutualConsent: false as never }))).toEqual([
      'mutualConsent',
    ]);
  });
});

describe('whatever is sent as a request of another kind', () => {
  it.each(['linf', 'mam'] as const)('REQ-08 a %s sent twice at once makes one request', async (kind) => {
    const body =
      kind === 'linf' ? linfRequest(domain()) : mamRequest(domain(), await listedEstablishment(stage, 'MAM'));
    const commandId = randomUUID();
    const send = () => stage.done(submitRequest, { body, commandId });
    const sent = await Promise.all([send(), send(), send()]);
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    await stage.react();
    expect(await mailsTo(addressOf(body))).toHaveLength(1);
  });

  it.each(['linf', 'mam'] as const)(
    'PUB-08 hostile texts in every field of a %s are kept as text or refused with words',
    async (kind) => {
      const mam = await listedEstablishment(stage, 'MAM');
      const schema = kind === 'linf' ? LinfRequest : MamRequest;
      const failures: string[] = [];
      for (const { path } of leavesOf(schema).filter((leaf) => leaf.kind === 'string')) {
        for (const [name, text] of Object.entries(hostileTexts)) {
          const whole = kind === 'linf' ? linfRequest(domain()) : mamRequest(domain(), mam);
          const body = withAt(whole, path, text) as typeof whole;
          const { status } = await stage.call(submitRequest, { body });
          if (status !== 201 && status !== 422) failures.push(`${status} for ${name} in ${path.join('.')}`);
        }
      }
      await stage.reactions.read();
      stage.reactions.forget();
      expect(failures).toEqual([]);
    },
    120_000,
  );
});

describe('correcting a request of another kind', () => {
  it.each(['linf', 'mam'] as const)(
    'REQ-03 REQ-04 ACT-02 the private link opens the whole request of a %s, and takes it back corrected',
    async (kind) => {
      const { id, request, secret } = await otherToCorrect(stage, caf.browser, kind);
      const opened = await stage.done(readCorrection, { body: { secret } });
      expect(opened.request).toMatchObject({ kind, cafCode: '26' });
      expect(opened.request.persons).toHaveLength(request.persons.length);

      const persons = opened.request.persons.map((one, index) =>
        index === 0 ? { ...one, lastName: 'Corrigée' } : one,
      );
      const corrected = { ...opened.request, persons } as typeof opened.request;
      await stage.done(answerCorrection, { body: { secret, request: corrected } });
      const kept = await read(id);
      expect(kept.state).toBe('submitted');
      expect(kept.persons[0]?.lastName).toBe('Corrigée');
      await stage.react();
      expect(await mailsTo(addressOf(request))).toHaveLength(3);
      expect(await stage.refused(readCorrection, { body: { secret } })).toBe('link-lapsed');
    },
  );

  it('ACT-02 takes no request of another kind in its place', async () => {
    const { secret } = await otherToCorrect(stage, caf.browser, 'mam');
    const request = newRequest(stage, [await listedEstablishment(stage)]);
    expect(await stage.refused(answerCorrection, { body: { secret, request } })).toBe('link-lapsed');
  });
});

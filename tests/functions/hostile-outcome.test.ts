import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { acceptRequest, downloadConvention, refuseRequest, requestCorrections } from '../../contract/caf.ts';
import { withdrawInformation } from '../../contract/caf-online.ts';
import { decideSubmission, readSubmission } from '../../contract/caf-validation.ts';
import { readCorrection, readSheet } from '../../contract/public.ts';
import { concerningAlone } from '../../domain/establishment/operating-fields.ts';
import { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { StructuresRequest } from '../../domain/habilitation/request.ts';
import type { Mail } from '../../local/engines/ses.ts';
import { hostileTexts } from '../builders/hostile-texts.ts';
import { leavesOf, withAt } from '../builders/schema-leaves.ts';
import { mailsTo } from '../engines.ts';
import { secretsMailedTo } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, declared, newEstablishment, returnOf, submitted } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, partner, withProfile } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

/** The value with a text in every field that takes it as it is; the others keep what they have. */
function filledWith<T>(schema: z.ZodType, honest: T, text: string): T {
  return leavesOf(schema).reduce<T>((made, { path, kind }) => {
    const next = withAt(made, path, text) as T;
    return kind === 'string' && schema.safeParse(next).success ? next : made;
  }, honest);
}

/** As long as the shortest field takes, and enough to do harm. */
const short = (text: string): string => text.slice(0, 80).toWellFormed();
const every = Object.entries(hostileTexts);
const reasonOf = (text: string): string => `Voici : ${text.slice(0, 1900)}`;

describe('hostile text, from one end to the other', () => {
  it.each(every)(
    'PUB-08 ACT-03 %s: the convention renders, and decisions reach the applicant',
    async (_, text) => {
      const honest = newRequest(stage, [await listedEstablishment(stage)]);
      const request = filledWith(StructuresRequest, honest, short(text));
      const first = await habilitation(stage, caf.browser, 'submitted', request);
      const call = { as: caf.browser, params: { id: first.id } };
      await stage.done(acceptRequest, { ...call, body: { version: first.version } });
      const { status, raw } = await stage.call(downloadConvention, call);
      expect(status).toBe(200);
      expect(Buffer.from(raw.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      await stage.done(refuseRequest, { ...call, body: { version: 2, reason: reasonOf(text) } });

      const second = await habilitation(stage, caf.browser, 'submitted', request);
      const body = { version: second.version, reason: reasonOf(text) };
      await stage.done(requestCorrections, { as: caf.browser, params: { id: second.id }, body });
      await stage.react();
      const [secret = ''] = await secretsMailedTo(request.provider.email);
      expect((await stage.done(readCorrection, { body: { secret } })).reference).toBe(second.id);
    },
  );

  it.each(every)(
    'PUB-08 PUB-11 %s: the sheet shows it as text, and withdrawing it tells why',
    async (_, text) => {
      const id = await newEstablishment(stage, someone.id);
      // Something is left to send back even of a text that holds nothing.
      const filled = filledWith(OperatingInformation, { avip: true }, short(text));
      const information = concerningAlone('EAJE', filled);
      const call = { as: caf.browser, params: { id } };
      await submitted(stage, someone.browser, id, information);
      const read = await stage.done(readSubmission, call);
      const body = returnOf(read, reasonOf(text).slice(0, 1000).toWellFormed());
      await stage.done(decideSubmission, { ...call, body });
      await submitted(stage, someone.browser, id, information);
      await approved(stage, caf.browser, id);
      await declared(stage, someone.browser, id);
      await stage.react();
      const sheet = await stage.done(readSheet, { params: { id } });
      const { updatedAt: _when, validatedParts: _parts, ...shown } = sheet.operating ?? { updatedAt: '' };
      expect(OperatingInformation.parse(shown)).toEqual(shown);
      const withdrawal = { part: 'operating' as const, version: 1, reason: reasonOf(text) };
      await stage.done(withdrawInformation, { ...call, body: withdrawal });
      await stage.react();
      expect((await stage.done(readSheet, { params: { id } })).operating).toBeUndefined();
    },
  );

  it('PUB-08 every mail shows it as text, and none reaches anybody whom it names', async () => {
    const ours = (await mailsTo('')).filter(({ to }: Mail) => to.includes(stage.tag));
    expect(ours.length).toBeGreaterThan(every.length * 5);
    expect(ours.some(({ text }) => text.includes('<script>alert(1)</script>'))).toBe(true);
    for (const { html, text, subject } of ours) {
      expect(html).not.toMatch(/<script|<img/);
      expect(html).not.toMatch(/href="(?!http:\/\/extranet\.test\/)/);
      expect(`${html}${text}${subject}`).not.toMatch(
        /[\u202a-\u202e\u2066-\u2069\p{Cs}]|(?![\n\r\t])\p{Cc}/u,
      );
      expect(subject).not.toMatch(/[\r\n<{]/);
    }
    expect(await mailsTo('intrus@exemple.fr')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOnline } from '../../contract/caf-online.ts';
import { registerEditor, rotateSecret } from '../../contract/editors.ts';
import { cutMandate, listMandates, listOwnMandates, takeMandateBack } from '../../contract/mandates.ts';
import { declareAvailability } from '../../contract/partner.ts';
import { listMandatedEstablishments, requestToken, sendAvailability } from '../../contract/software.ts';
import type { EditorId } from '../../domain/software/editor.ts';
import { mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { openStage, type Stage } from './driver.ts';
import { withdrawn } from './establishments.ts';
import { type Cast, gather } from './every-operation.ts';
import { closed, editor, fortnight, mandated, newEditor, type Program, sent, tokenFor } from './software.ts';
import { everyItem } from './table.ts';

let stage: Stage;
let cast: Cast;
let one: Program;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
  one = cast.program;
  id = cast.establishmentId;
});
afterAll(() => stage.stop());

const item = (more: object = {}, establishmentId = id) => ({
  establishmentId,
  periods: [fortnight(stage)],
  ...more,
});
/** What became of the only item sent. */
const outcome = async (more: object = {}, program = one, establishmentId = id) => {
  const [line] = (await sent(stage, program.program, [item(more, establishmentId)])).items;
  return line?.problem?.code ?? line?.version;
};
const versionOnline = async () => (await stage.deps.records.get('availability', [id]))?.version ?? 0;

it('PUB-12 an editor is registered once under a name, however it is written, while its access is open', async () => {
  const content = newEditor();
  const register = (name: string) =>
    stage.call(registerEditor, { as: cast.cnaf.browser, body: { ...content, name } });
  const { document } = await register(content.name);
  const again = await register(content.name.toUpperCase().replace('È', 'E'));
  expect(again.problem?.errors).toEqual([
    { path: 'name', message: expect.stringContaining('déjà enregistré') },
  ]);
  expect((await register(`${content.name} +`)).status).toBe(201);
  await closed(stage, cast.cnaf, document?.editor.id as EditorId);
  expect((await register(content.name)).status).toBe(201);
});

describe('the token of an editor', () => {
  const ask = (body: object, headers = {}) =>
    stage.call(requestToken, { body: { grant_type: 'client_credentials', ...body } as never, headers });
  const basic = (user: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  });

  it('is given for credentials in the Basic header or in the form, and never for both', async () => {
    const given = await ask({}, basic(one.id, encodeURIComponent(one.secret)));
    expect(given.document).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(given.raw.headers?.['Cache-Control']).toBe('no-store');
    const inForm = { client_id: one.id, client_secret: one.secret };
    expect((await ask(inForm)).status).toBe(200);
    expect((await ask(inForm, basic(one.id, one.secret))).status).toBe(401);
    expect((await ask({}, { authorization: 'Bearer met_x' })).status).toBe(401);
  });

  it('is refused in the words of RFC 6749', async () => {
    const refusal = async (body: object, headers = {}) => {
      const { status, raw } = await ask(body, headers);
      return [status, JSON.parse(raw.body).error];
    };
    expect(await refusal({})).toEqual([401, 'invalid_client']);
    expect(await refusal({}, basic(one.id, 'mes_autre'))).toEqual([401, 'invalid_client']);
    expect(await refusal({}, basic('E-00000000', one.secret))).toEqual([401, 'invalid_client']);
    expect(await refusal({ grant_type: 'password' })).toEqual([400, 'unsupported_grant_type']);
    expect(await refusal({ grant_type: '' })).toEqual([400, 'invalid_request']);
    const { raw } = await ask({});
    expect(raw.headers?.['WWW-Authenticate']).toBe('Basic realm="software"');
  });

  it('is dead as soon as the secret is renewed or the editor closed', async () => {
    const other = await editor(stage, cast.cnaf);
    const call = { as: other.program };
    await stage.done(listMandatedEstablishments, call);
    const params = { editorId: other.id };
    const renewed = await stage.done(rotateSecret, { as: cast.cnaf.browser, params, body: { version: 1 } });
    const { raw } = await stage.call(listMandatedEstablishments, call);
    expect(raw.headers?.['WWW-Authenticate']).toContain('invalid_token');
    expect(await stage.refused(listMandatedEstablishments, call)).toBe('invalid-token');
    await expect(tokenFor(stage, other.id, other.secret)).rejects.toThrow('invalid-client');
    other.program.softwareToken = await tokenFor(stage, other.id, renewed.secret ?? '');
    await stage.done(listMandatedEstablishments, call);
    await closed(stage, cast.cnaf, other.id);
    expect(await stage.refused(listMandatedEstablishments, call)).toBe('invalid-token');
    await expect(tokenFor(stage, other.id, renewed.secret ?? '')).rejects.toThrow('invalid-client');
  });

  it('CTL-03 and the secret are in no record and in no line of the log', async () => {
    const secrets = [one.secret, one.program.softwareToken ?? '?'];
    const everything = JSON.stringify(await everyItem(stage)) + stage.log.lines.join('\n');
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });
});

describe('a mandate', () => {
  it('PUB-03 lets its editor declare, and nobody else', async () => {
    expect(await outcome()).toBe('no-mandate');
    await mandated(stage, cast.partner.browser, id, one.id);
    expect(await outcome()).toBe(1);
    const other = await editor(stage, cast.cnaf);
    expect(await outcome({}, other)).toBe('no-mandate');
    expect((await stage.done(listMandatedEstablishments, { as: other.program })).establishments).toEqual([]);
  });

  it('PUB-09 enters what is sent under the number of who gave it, with the editor as its source', async () => {
    const online = await stage.deps.records.get('availability', [id]);
    expect(online).toMatchObject({
      declaredBy: cast.partner.accountId,
      source: { kind: 'software', editorId: one.id },
    });
    const { history } = await stage.done(readOnline, { as: cast.caf.browser, params: { id }, query: {} });
    expect(history[0]).toMatchObject({ by: cast.partner.accountId, source: { editorId: one.id } });
  });

  it('tells the editor what is online, and the provider and the Caf who declares', async () => {
    const { establishments } = await stage.done(listMandatedEstablishments, { as: one.program });
    expect(establishments).toMatchObject([
      { establishmentId: id, version: 1, online: { freshness: 'fresh', by: 'this-software' } },
    ]);
    const own = await stage.done(listOwnMandates, { as: cast.partner.browser });
    expect(own.establishments[0]?.mandate.current?.givenBy).toBe(cast.partner.accountId);
    const { mandates } = await stage.done(listMandates, { as: cast.caf.browser });
    expect(mandates).toMatchObject([{ holds: true, mandate: { establishmentId: id } }]);
    expect((await stage.done(listMandates, { as: cast.otherCaf.browser })).mandates).toEqual([]);
  });

  it('goes to one editor at a time, and ends at once when it is taken back', async () => {
    const other = await editor(stage, cast.cnaf);
    const version = await mandated(stage, cast.partner.browser, id, other.id);
    expect(await outcome()).toBe('no-mandate');
    expect(await outcome({}, other)).toBe((await versionOnline()) || 'never');
    const call = { as: cast.partner.browser, params: { id }, body: { version } };
    const { past } = await stage.done(takeMandateBack, call);
    expect(past.map(({ how }) => how)).toEqual(['replaced', 'taken-back']);
    expect(await outcome({}, other)).toBe('no-mandate');
  });

  it('PUB-07 is cut by the Caf at once; the agent and the provider are told why', async () => {
    const version = await mandated(stage, cast.partner.browser, id, one.id);
    const body = { version, reason: 'Des places qui n’existent pas.' };
    await stage.done(cutMandate, { as: cast.caf.browser, params: { id }, body });
    expect(await outcome()).toBe('no-mandate');
    await stage.react();
    const [mail] = await mailsTo(cast.partner.email);
    expect(mail?.text).toContain('Des places qui n’existent pas.');
  });

  it('AVN-04 ends when the establishment leaves the convention, and with the convention', async () => {
    await mandated(stage, cast.partner.browser, id, one.id);
    const before = await stage.deps.records.get('habilitation', [cast.partner.id]);
    if (!before) throw new Error('The partner has a convention');
    const put = (change: object, version: number) =>
      stage.deps.records.commit([
        { do: 'replace', kind: 'habilitation', record: { ...before, ...change, version } },
      ]);
    await put({ establishments: [] }, before.version + 1);
    expect(await outcome()).toBe('no-mandate');
    await put({ state: 'ended' }, before.version + 2);
    expect(await outcome()).toBe('no-mandate');
    expect((await stage.done(listMandates, { as: cast.caf.browser })).mandates[0]?.holds).toBe(false);
    await put({}, before.version + 3);
    expect(await outcome()).toBe(await versionOnline());
  });
});

describe('what is sent', () => {
  it('PUB-12 has the last word over an agent, who has it over the software; `basedOn` spares a correction', async () => {
    const version = await versionOnline();
    const { from, until } = fortnight(stage);
    const periods = [{ state: 'full' as const, from, until, cells: [] }];
    const body = { basedOn: version, declaration: { kind: 'periods' as const, periods } };
    const corrected = await stage.done(declareAvailability, {
      as: cast.partner.browser,
      params: { id },
      body,
    });
    expect(corrected.availability?.source).toBeUndefined();
    expect(await outcome({ basedOn: version })).toBe('version-changed');
    expect(await outcome({ basedOn: version + 1 })).toBe(version + 2);
    const { history } = await stage.done(readOnline, { as: cast.caf.browser, params: { id }, query: {} });
    expect(history.slice(0, 2).map(({ source }) => source?.kind)).toEqual(['software', undefined]);
  });

  it('REQ-08 takes effect once under one key, even at the same time, and does not undo what came between', async () => {
    const before = await versionOnline();
    const commandId = `deux-fois-${stage.tag}`;
    const send = () => sent(stage, one.program, [item()], commandId);
    const reports = await Promise.all([send(), send(), send()]);
    for (const { items } of reports) expect(items[0]).toMatchObject({ version: before + 1 });
    expect(await outcome({ unchanged: true, periods: undefined })).toBe(before + 2);
    expect((await send()).items[0]?.version).toBe(before + 1);
    expect(await versionOnline()).toBe(before + 2);
  });

  it('PUB-12 rivals each get through or are told to try again: no declaration is lost without a word', async () => {
    const before = await versionOnline();
    const answers = await Promise.all([1, 2, 3, 4].map(() => outcome()));
    const versions = answers.filter((each) => typeof each === 'number');
    expect(new Set(versions).size).toBe(versions.length);
    expect(await versionOnline()).toBe(before + versions.length);
    expect(answers.filter((each) => typeof each !== 'number').every((code) => code === 'try-again')).toBe(
      true,
    );
  });

  it('PUB-12 a hundred items in one call: each has its line, those that are good are online', async () => {
    const ids = await Promise.all(Array.from({ length: 99 }, (_, index) => `26-EAJE-none-${index}`));
    const items = [...ids.map((absent) => item({}, absent)), item()];
    const report = await sent(stage, one.program, items);
    expect([report.accepted, report.refused, report.items.length]).toEqual([1, 99, 100]);
    expect(report.items[99]).toMatchObject({ pointer: '/items/99', status: 'accepted' });
  });

  it('PUB-07 does not put back online what the Caf withdrew: a person must', async () => {
    await withdrawn(stage, cast.caf.browser, id, 'availability');
    expect(await outcome()).toBe('withdrawn');
    const { establishments } = await stage.done(listMandatedEstablishments, { as: one.program });
    expect(establishments[0]?.online?.withdrawn).toBe(true);
    const declaration = { kind: 'full' as const };
    const body = { basedOn: await versionOnline(), declaration };
    await stage.done(declareAvailability, { as: cast.partner.browser, params: { id }, body });
    expect(await outcome()).toBe(await versionOnline());
  });
});

describe('a hostile call', () => {
  const raw = (rawBody: string, headers = {}) =>
    stage.call(sendAvailability, { as: one.program, body: { items: [] }, rawBody, headers });

  it.each<[string, string, number]>([
    ['nested a hundred thousand times', `{"items":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 400],
    ['with an item nested five hundred times', `{"items":[${'['.repeat(500)}${']'.repeat(500)}]}`, 200],
    ['of five megabytes in one name', `{"items":[{"${'x'.repeat(5_000_000)}":1}]}`, 200],
    ['that speaks of prototypes', '{"items":[{"__proto__":{"establishmentId":"26-EAJE-1"}}]}', 200],
    ['of one hundred and one items', JSON.stringify({ items: Array(101).fill(0) }), 422],
    ['with something beside its items', '{"items":[1],"mode":"test"}', 422],
    ['with a byte order mark', '\ufeff{"items":[1]}', 400],
    ['with half a character', '{"items":[{"establishmentId":"26-\\ud800"}]}', 200],
    ['of nothing', '', 400],
  ])('PUB-08 %s is answered, never a failure of ours', async (_, body, expected) => {
    const { status, document } = await raw(body);
    expect([200, 400, 422]).toContain(status);
    expect(status === expected || (expected === 400 && status === 200)).toBe(true);
    expect(document?.accepted ?? 0).toBe(0);
    expect(JSON.stringify(document ?? '').length).toBeLessThan(10_000);
  });

  it('in another form than JSON is refused', async () => {
    expect((await raw('{"items":[1]}', { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('is no way in for somebody who left: the token of nobody', async () => {
    const forged = new Browser();
    forged.softwareToken = `met_${'A'.repeat(43)}`;
    expect(await stage.refused(sendAvailability, { as: forged, body: { items: [item()] } })).toBe(
      'invalid-token',
    );
  });
});

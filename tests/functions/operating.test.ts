import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decideSubmission } from '../../contract/caf-validation.ts';
import {
  copyOperatingInformation,
  dropOperatingDraft,
  readOperatingDraft,
  saveOperatingDraft,
} from '../../contract/operating.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import { advance, days } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, submitted } from './establishments.ts';
import { partner } from './habilitations.ts';
import { alsoOf } from './operating.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout, mark, tracesSince } from './table.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
  id = someone.establishmentIds[0] ?? '';
});
afterAll(() => stage.stop());

const mine = () => ({ as: someone.browser, params: { id } });
const draft = async () => (await stage.done(readOperatingDraft, mine())).draft;
/** The version that the next save names. */
const versionSeen = async () => (await stage.done(readOperatingDraft, mine())).version;
const save = (version: number, content: string, commandId = randomUUID()) =>
  stage.call(saveOperatingDraft, { ...mine(), body: { version, content }, commandId });

describe('a draft of operating information', () => {
  it('PUB-01 is found again as it was typed, and two tabs never overwrite each other unseen', async () => {
    expect(await draft()).toBeUndefined();
    const first = await save(0, '{"tariffs":"S"}');
    const version = first.document?.version ?? 0;
    expect((await draft())?.content).toBe('{"tariffs":"S"}');
    const second = await save(version, '{"tariffs":"Selon"}');
    expect(second.status).toBe(200);
    // The tab that has seen the first one alone.
    expect((await save(version, '{"tariffs":"Sans"}')).problem?.code).toBe('conflict');
    expect((await draft())?.content).toBe('{"tariffs":"Selon"}');
  });

  it('PUB-01 is saved once when its answer was lost, and leaves no trace', async () => {
    const moment = await mark(stage);
    const version = await versionSeen();
    const commandId = randomUUID();
    const answers = [await save(version, '{"a":1}', commandId), await save(version, '{"a":1}', commandId)];
    expect(answers.map(({ status, document }) => [status, document?.version])).toEqual([
      [200, version + 1],
      [200, version + 1],
    ]);
    expect(await tracesSince(stage, moment)).toEqual([]);
  });

  it('PUB-01 is refused when it is not what a form writes down', async () => {
    const version = await versionSeen();
    for (const content of ['', '[]', '"x"', '{', 'x'.repeat(70_000)])
      expect((await save(version, content)).status).toBe(422);
  });

  it('PUB-01 is its author’s alone: neither a colleague of the convention nor the log sees it', async () => {
    const version = await versionSeen();
    await save(version, '{"tariffs":"unique-secret-tarif"}');
    expect(stage.log.lines.join('\n')).not.toContain('unique-secret-tarif');
    const other = await partner(stage, caf.browser);
    const seen = await stage.call(readOperatingDraft, { as: other.browser, params: { id } });
    expect(seen.problem?.code).toBe('not-found');
  });

  it('PUB-01 goes when it is dropped, when what it holds is sent, and after sixty days', async () => {
    const dropped = async () =>
      stage.done(dropOperatingDraft, { ...mine(), query: { version: String(await versionSeen()) } });
    await dropped();
    expect(await draft()).toBeUndefined();
    await dropped();

    const sent = await save(await versionSeen(), '{"tariffs":"Envoyé"}');
    await submitted(stage, someone.browser, id, { tariffs: 'Envoyé' });
    expect(await draft()).toBeUndefined();
    // A tab that still has it in hand does not take what comes next for it.
    expect((await save(sent.document?.version ?? 0, '{}')).problem?.code).toBe('conflict');

    await save(await versionSeen(), '{"tariffs":"Oublié"}');
    advance(61 * days);
    expect(await stage.deps.records.get('operatingDraft', [someone.accountId, id])).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('a save that was on its way', () => {
  it('PUB-01 brings nothing back once the draft was dropped or sent, were it the first', async () => {
    const other = (await alsoOf(stage, someone.id, ['EAJE']))[0] ?? '';
    const call = { as: someone.browser, params: { id: other } };
    const late = (version: number) =>
      stage.call(saveOperatingDraft, { ...call, body: { version, content: '{"team":"Six"}' } });
    // Nothing was ever kept: the save that is late would be the first.
    await stage.done(dropOperatingDraft, { ...call, query: { version: '0' } });
    expect((await late(0)).problem?.code).toBe('conflict');

    const { version } = await stage.done(readOperatingDraft, call);
    await submitted(stage, someone.browser, other, { team: 'Six' });
    expect((await late(version)).problem?.code).toBe('conflict');
    expect((await stage.done(readOperatingDraft, call)).draft).toBeUndefined();
  });

  it('PUB-01 does not let an abandonment that was long on its way take what was typed since', async () => {
    const version = await versionSeen();
    await save(version, '{"tariffs":"Depuis"}');
    const late = await stage.call(dropOperatingDraft, { ...mine(), query: { version: String(version) } });
    expect(late.problem?.code).toBe('conflict');
    expect((await draft())?.content).toBe('{"tariffs":"Depuis"}');
  });
});

describe('what is applied to other establishments', () => {
  const own = async (establishmentId: string) =>
    stage.done(readOwnEstablishment, { as: someone.browser, params: { id: establishmentId } });
  const copy = async (
    targets: string[],
    fields: ('tariffs' | 'team' | 'avip' | 'phone')[],
    commandId = randomUUID(),
  ) =>
    stage.call(copyOperatingInformation, {
      as: someone.browser,
      params: { id },
      body: {
        basedOn: (await own(id)).submission?.version ?? 0,
        fields,
        targets,
        commitmentsAccepted: true as const,
      },
      commandId,
    });

  it('PUB-01 PUB-02 is sent for each of them, where it concerns the type and changes something', async () => {
    await submitted(stage, someone.browser, id, {
      tariffs: 'Barème 2027.',
      avip: true,
      team: 'Six personnes.',
    });
    const [crèche = '', centre = '', same = ''] = await alsoOf(stage, someone.id, ['EAJE', 'ALSH', 'EAJE']);
    await submitted(stage, someone.browser, crèche, { phone: '0475250000', tariffs: 'Barème 2026.' });
    await approved(stage, caf.browser, crèche);
    await submitted(stage, someone.browser, same, { tariffs: 'Barème 2027.', avip: true });
    const { document } = await copy([crèche, centre, same, '26-EAJE-AUTRE'], ['tariffs', 'avip', 'phone']);
    expect(document?.report).toEqual([
      { establishmentId: crèche, outcome: 'sent', fields: ['tariffs', 'avip'] },
      { establishmentId: centre, outcome: 'sent', fields: ['tariffs'] },
      { establishmentId: same, outcome: 'unchanged', fields: [] },
      { establishmentId: '26-EAJE-AUTRE', outcome: 'not-yours', fields: [] },
    ]);
    expect((await own(crèche)).submission).toMatchObject({
      state: 'waiting',
      submittedBy: someone.accountId,
      information: { phone: '0475250000', tariffs: 'Barème 2027.', avip: true },
    });
    expect((await own(crèche)).operating?.information.tariffs).toBe('Barème 2026.');
    expect((await own(centre)).submission?.information).toEqual({ tariffs: 'Barème 2027.' });
    expect((await copy([centre], ['avip'])).document?.report[0]?.outcome).toBe('nothing-concerns');
  });

  it('REQ-08 is sent once, however often it is asked with the same intent', async () => {
    const [one = '', two = ''] = await alsoOf(stage, someone.id, ['EAJE', 'EAJE']);
    await submitted(stage, someone.browser, id, { tariffs: 'Une fois.' });
    const commandId = randomUUID();
    const first = await copy([one, two], ['tariffs'], commandId);
    const again = await copy([one, two], ['tariffs'], commandId);
    expect(again.document).toEqual(first.document);
    for (const target of [one, two])
      expect(await actionsAbout(stage, target)).toEqual(['operating-information-submitted']);
  });

  it('PUB-02 leaves to be mended what the Caf had sent back of another field', async () => {
    const [target = ''] = await alsoOf(stage, someone.id, ['EAJE']);
    await submitted(stage, someone.browser, id, { tariffs: 'Selon le barème.' });
    const version = await submitted(stage, someone.browser, target, { team: 'Tous formidables !' });
    const returned = { approve: [], return: [{ field: 'team' as const, reason: 'Restez factuels.' }] };
    const call = { as: caf.browser, params: { id: target }, body: { version, ...returned } };
    await stage.done(decideSubmission, call);
    await copy([target], ['tariffs']);
    expect((await own(target)).submission).toMatchObject({
      state: 'waiting',
      information: { team: 'Tous formidables !', tariffs: 'Selon le barème.' },
      returned: { fields: { team: 'Restez factuels.' } },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptRequest,
  activateHabilitation,
  changeCafProfile,
  readCafProfile,
  readRequest,
  refuseRequest,
  requestCorrections,
} from '../../contract/caf.ts';
import { withdrawInformation } from '../../contract/caf-online.ts';
import { decideSubmission } from '../../contract/caf-validation.ts';
import { closeAgentAccess, recordImporter } from '../../contract/cnaf-agents.ts';
import { declareAvailability, submitOperatingInformation } from '../../contract/partner.ts';
import { readAccount, signIn } from '../../contract/session.ts';
import { person } from '../builders/persons.ts';
import { mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import { decision, ofNewAgent } from './caf-agents.ts';
import { openStage, type Stage } from './driver.ts';
import { approval, declared, returnOf, submitted, week } from './establishments.ts';
import { habilitation, listedEstablishment, newRequest, nextNumber, partner } from './habilitations.ts';
import { outcomes } from './outcomes.ts';
import { agent, firstSignIn, passwordsMailedTo, type Somebody } from './people.ts';
import { actionsAbout } from './table.ts';

let stage: Stage;
let one: Somebody;
let other: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let colleague: Somebody['browser'];
let id: string;
beforeAll(async () => {
  stage = await openStage();
  one = await agent(stage, 'caf-agent', '26');
  other = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, one.browser);
  id = someone.establishmentIds[0] ?? '';
  colleague = await firstSignIn(stage, someone.request.persons[1]?.email ?? '');
});
afterAll(() => stage.stop());

const rounds = [1, 2, 3, 4];
const reason = 'Une raison.';

describe('two Caf agents at once', () => {
  it('ACT-02 one accepts while the other refuses: one wins, the other is told', async () => {
    for (const _ of rounds) {
      const { id, version } = await habilitation(stage, one.browser, 'submitted');
      const params = { id };
      const replies = await Promise.all([
        stage.call(acceptRequest, { as: one.browser, params, body: { version } }),
        stage.call(refuseRequest, { as: other.browser, params, body: { version, reason } }),
        stage.call(requestCorrections, { as: other.browser, params, body: { version, reason } }),
      ]);
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
      const losers = replies.flatMap(({ problem }) => problem?.code ?? []);
      expect(losers.every((code) => code === 'conflict' || code === 'wrong-state')).toBe(true);
      const { state, version: now } = await stage.done(readRequest, { as: one.browser, params });
      expect([state, now]).toEqual([replies.find(({ document }) => document)?.document?.state, 2]);
      expect(await actionsAbout(stage, id)).toHaveLength(2);
    }
  });

  it('ACT-05 ACT-07 one activates while the other refuses: accounts and state go together', async () => {
    for (const _ of rounds) {
      const { id, version, request } = await habilitation(stage, one.browser, 'signed');
      const params = { id };
      await Promise.all([
        stage.call(activateHabilitation, { as: one.browser, params, body: { version } }),
        stage.call(refuseRequest, { as: other.browser, params, body: { version, reason } }),
      ]);
      const { state, persons } = await stage.done(readRequest, { as: one.browser, params });
      const owners = await stage.deps.records.getAll(
        request.persons.map(({ email }) => ({ kind: 'emailOwner', key: [email] }) as const),
      );
      const made = owners.filter((owner) => owner !== undefined).length;
      expect([state, made, persons.filter(({ accountId }) => accountId).length]).toEqual(
        state === 'active' ? ['active', 2, 2] : ['refused', 0, 0],
      );
    }
  });

  it('ACT-05 both activate: each person has one account and one password', async () => {
    const { id, version, request } = await habilitation(stage, one.browser, 'signed');
    const activate = (as: Somebody['browser']) =>
      stage.call(activateHabilitation, { as, params: { id }, body: { version } });
    expect(outcomes(await Promise.all([activate(one.browser), activate(other.browser)]))).toEqual([
      200,
      'wrong-state',
    ]);
    await stage.react();
    for (const { email } of request.persons) expect(await passwordsMailedTo(email)).toHaveLength(1);
  });

  it('ACT-05 two conventions that name the same new person: one account holds both', async () => {
    const email = `commune${nextNumber()}@${stage.tag}.example`;
    const cases = [];
    for (const _ of [1, 2]) {
      const persons = [{ ...person(3, 'x.example'), email }];
      const request = newRequest(stage, [await listedEstablishment(stage)], { persons });
      cases.push(await habilitation(stage, one.browser, 'signed', request));
    }
    const replies = await Promise.all(
      cases.map(({ id, version }) =>
        stage.call(activateHabilitation, { as: one.browser, params: { id }, body: { version } }),
      ),
    );
    expect(outcomes(replies)).toEqual([200, 200]);
    await stage.react();
    expect(await passwordsMailedTo(email)).toHaveLength(1);
    const owner = await stage.deps.records.get('emailOwner', [email]);
    const account = owner && (await stage.deps.records.get('account', [owner.accountId]));
    const named = account?.accesses.map(({ habilitationId }) => habilitationId);
    expect(named?.sort()).toEqual(cases.map(({ id }) => id).sort());
  });

  it('PUB-02 one approves while the other returns: one wins, the other is told', async () => {
    for (const round of rounds) {
      const version = await submitted(stage, someone.browser, id, { team: `équipe ${round}` });
      const read = { version, toDecide: ['team' as const] };
      const replies = await Promise.all([
        stage.call(decideSubmission, { as: one.browser, params: { id }, body: approval(read) }),
        stage.call(decideSubmission, { as: other.browser, params: { id }, body: returnOf(read, reason) }),
      ]);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
    }
  });

  it('PUB-02 one approves what a colleague approved a while ago: the second is told', async () => {
    const version = await submitted(stage, someone.browser, id, { team: 'Une équipe.' });
    const body = approval({ version, toDecide: ['team'] });
    const approve = (as: Somebody['browser']) => stage.call(decideSubmission, { as, params: { id }, body });
    expect((await approve(one.browser)).status).toBe(200);
    expect((await approve(other.browser)).problem?.code).toBe('conflict');
  });

  it('PUB-07 both withdraw: one withdrawal is told, once', async () => {
    const version = await declared(stage, someone.browser, id);
    const withdraw = (as: Somebody['browser']) =>
      stage.call(withdrawInformation, {
        as,
        params: { id },
        body: { part: 'availability', version, reason },
      });
    expect(outcomes(await Promise.all([withdraw(one.browser), withdraw(other.browser)]))).toEqual([
      200,
      'wrong-state',
    ]);
  });

  it('both change what the Caf prints: one is told to read again', async () => {
    const { content, version } = await stage.done(readCafProfile, { as: one.browser });
    if (!content) throw new Error('The Caf has said what it prints');
    const change = (as: Somebody['browser']) =>
      stage.call(changeCafProfile, { as, body: { version, content } });
    expect(outcomes(await Promise.all([change(one.browser), change(other.browser)]))).toEqual([
      200,
      'conflict',
    ]);
  });
});

describe('two administrators of the Cnaf at once', () => {
  it('both record that an agent may import: one decision is kept, and told once', async () => {
    const cnaf = [await agent(stage, 'cnaf-admin'), await agent(stage, 'cnaf-admin')];
    const { params, email } = await ofNewAgent(stage);
    await stage.react();
    const replies = await Promise.all(
      cnaf.map(({ browser }, index) =>
        stage.call(recordImporter, {
          as: browser,
          params,
          body: { ...decision, reference: `DIR-${index}` },
        }),
      ),
    );
    expect(outcomes(replies)).toEqual([200, 'wrong-state']);
    await stage.react();
    expect((await mailsTo(email)).filter(({ subject }) => /importer/.test(subject))).toHaveLength(1);
  });

  it('ACT-07 an agent signs in while the access closes: whatever comes first, nothing is open afterwards', async () => {
    const cnaf = await agent(stage, 'cnaf-admin');
    for (const _ of rounds) {
      const { accountId, email, password, browser } = await agent(stage, 'caf-agent', '26');
      const again = new Browser();
      const [closing] = await Promise.all([
        stage.call(closeAgentAccess, { as: cnaf.browser, params: { code: '26', accountId } }),
        stage.call(signIn, { as: again, body: { email, password } }),
      ]);
      expect(closing.status).toBe(200);
      for (const as of [browser, again]) {
        expect(await stage.refused(readAccount, { as })).toBe('session-ended');
      }
    }
  });
});

describe('two partner agents at once', () => {
  it('PUB-03 both declare places: one is online, the other is told', async () => {
    for (const _ of rounds) {
      const basedOn = (await stage.deps.records.get('availability', [id]))?.version ?? 0;
      const declare = (as: Somebody['browser'], places: number) => {
        const cells = [
          { ...(week.cells[0] ?? { care: 'regular', age: '1-2', day: 'monday', half: 'morning' }), places },
        ];
        const declaration = { kind: 'periods' as const, periods: [{ ...week, cells }] };
        return stage.call(declareAvailability, { as, params: { id }, body: { basedOn, declaration } });
      };
      const replies = await Promise.all([declare(someone.browser, 3), declare(colleague, 5)]);
      expect(outcomes(replies)).toEqual([200, 'conflict']);
      const winner = replies.find(({ document }) => document)?.document?.availability;
      const kept = await stage.deps.records.get('availability', [id]);
      expect([kept?.version, kept?.periods[0]?.cells[0]?.places, kept?.declaredBy]).toEqual([
        basedOn + 1,
        winner?.periods[0]?.cells[0]?.places,
        winner?.declaredBy,
      ]);
    }
  });

  it('PUB-01 both submit: the second is told, and nothing is lost', async () => {
    const basedOn = (await stage.deps.records.get('submission', [id]))?.version ?? 0;
    const submit = (as: Somebody['browser'], team: string) =>
      stage.call(submitOperatingInformation, {
        as,
        params: { id },
        body: { basedOn, information: { team }, commitmentsAccepted: true },
      });
    const replies = await Promise.all([submit(someone.browser, 'un'), submit(colleague, 'deux')]);
    expect(outcomes(replies)).toEqual([200, 'conflict']);
  });
});

describe('a partner agent and a Caf agent at once', () => {
  it('PUB-02 what is approved is what the Caf had before the eyes', async () => {
    for (const round of rounds) {
      const version = await submitted(stage, someone.browser, id, { team: `vue ${round}` });
      const body = {
        basedOn: version,
        information: { team: `nouvelle ${round}` },
        commitmentsAccepted: true as const,
      };
      await Promise.all([
        stage.call(decideSubmission, {
          as: one.browser,
          params: { id },
          body: approval({ version, toDecide: ['team'] }),
        }),
        stage.call(submitOperatingInformation, { as: someone.browser, params: { id }, body }),
      ]);
      const [publication, waiting] = await stage.deps.records.getAll([
        { kind: 'publication', key: [id] },
        { kind: 'submission', key: [id] },
      ]);
      const online = publication?.information.team;
      expect([
        [`vue ${round}`, undefined],
        [online, `nouvelle ${round}`],
      ]).toContainEqual([online, waiting?.information.team]);
      expect(online).not.toBe(`nouvelle ${round}`);
    }
  });

  it('PUB-02 a page that shows what was approved cannot approve what came after it, however soon', async () => {
    const version = await submitted(stage, someone.browser, id, { team: 'lue' });
    const body = approval({ version, toDecide: ['team'] });
    const approve = () => stage.call(decideSubmission, { as: one.browser, params: { id }, body });
    await approve();
    await submitted(stage, someone.browser, id, { team: 'jamais lue' });
    expect((await approve()).problem?.code).toBe('conflict');
  });
});

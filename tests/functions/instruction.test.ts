import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listRequests, readRequest, refuseRequest } from '../../contract/caf.ts';
import { assignRequest, changeNote } from '../../contract/caf-instruction.ts';
import { answerCorrection, readCorrection } from '../../contract/public.ts';
import { linfRequest } from '../builders/other-requests.ts';
import { closedAgent } from './caf-agents.ts';
import { advance, days } from './clock.ts';
import { toCorrect } from './corrections.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, nextNumber } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';
import { actionsAbout, recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const queue = () => stage.done(listRequests, { as: caf.browser, query: {} });
const lineOf = async (id: string) => (await queue()).requests.find((one) => one.id === id);

describe('who looks after a case', () => {
  it('ACT-01 is an agent of the Caf, then another, then nobody; its state does not move', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'submitted');
    const params = { id };
    const first = await stage.done(assignRequest, {
      as: caf.browser,
      params,
      body: { version, assignee: colleague.accountId },
    });
    expect([first.assignee, first.state, first.version]).toEqual([colleague.accountId, 'submitted', 2]);
    expect((await lineOf(id))?.assignee).toBe(colleague.accountId);
    const { stateSince } = first;

    const none = await stage.done(assignRequest, { as: colleague.browser, params, body: { version: 2 } });
    expect([none.assignee, none.stateSince]).toEqual([undefined, stateSince]);
    expect((await lineOf(id))?.assignee).toBeUndefined();
    expect((await actionsAbout(stage, id)).filter((action) => action === 'request-assigned')).toHaveLength(2);
  });

  it('ACT-01 is nobody of another Caf, no partner, and nobody who left', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'submitted');
    const cnaf = await agent(stage, 'cnaf-admin');
    const gone = await closedAgent(stage, cnaf.browser);
    const others = [
      (await agent(stage, 'caf-agent', '73')).accountId,
      cnaf.accountId,
      gone.accountId,
      'C26-ZZZZZZ' as Somebody['accountId'],
    ];
    for (const assignee of others) {
      const call = { as: caf.browser, params: { id }, body: { version, assignee } };
      expect(await stage.refused(assignRequest, call)).toBe('not-found');
    }
    expect((await lineOf(id))?.assignee).toBeUndefined();
    const agents = new Map((await queue()).agents.map((one) => [one.accountId, one.left]));
    expect([caf, colleague, gone].map(({ accountId }) => agents.get(accountId))).toEqual([
      false,
      false,
      true,
    ]);
    expect(others.slice(0, 2).some((accountId) => agents.has(accountId))).toBe(false);
  });

  it('ACT-01 two agents take it at once: one wins, the other is told', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'submitted');
    const params = { id };
    const replies = await Promise.all(
      [caf, colleague].map(({ browser, accountId }) =>
        stage.call(assignRequest, { as: browser, params, body: { version, assignee: accountId } }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await actionsAbout(stage, id)).toHaveLength(2);
  });

  it('ACT-02 one takes it while another refuses: one wins, the other is told', async () => {
    const { id, version } = await habilitation(stage, caf.browser, 'submitted');
    const params = { id };
    const replies = await Promise.all([
      stage.call(assignRequest, {
        as: caf.browser,
        params,
        body: { version, assignee: caf.accountId },
      }),
      stage.call(refuseRequest, { as: colleague.browser, params, body: { version, reason: 'Non.' } }),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await actionsAbout(stage, id)).toHaveLength(2);
  });
});

describe('what colleagues write of a case', () => {
  it('ACT-01 CTL-03 is read by them alone, and not in the journal', async () => {
    const { id, version, request, secret } = await toCorrect(stage, caf.browser);
    const note = 'Note <b>pour nous</b>.\nRappeler lundi.';
    const noted = await stage.done(changeNote, { as: caf.browser, params: { id }, body: { version, note } });
    expect(noted.note).toBe(note);
    expect((await stage.done(readRequest, { as: colleague.browser, params: { id } })).note).toBe(note);

    const shown = await stage.done(readCorrection, { body: { secret } });
    expect(JSON.stringify(shown)).not.toContain('pour nous');
    const traces = (await recordsOf(stage, 'trace')).filter(({ subject }) => subject?.id === id);
    expect(traces.map(({ action }) => action)).toContain('note-changed');
    expect(JSON.stringify(traces)).not.toContain('pour nous');

    // The party's corrections leave it as it was.
    await stage.done(answerCorrection, { body: { secret, request } });
    const corrected = await stage.done(readRequest, { as: caf.browser, params: { id } });
    expect([corrected.note, corrected.state]).toEqual([note, 'submitted']);
    const gone = await stage.done(changeNote, {
      as: caf.browser,
      params: { id },
      body: { version: corrected.version, note: '' },
    });
    expect(gone.note).toBeUndefined();
  });
});

describe('the queue', () => {
  it('ACT-01 counts thirty days to answer, from the day of the request or of its correction', async () => {
    const { id } = await habilitation(stage, caf.browser, 'submitted');
    expect((await lineOf(id))?.daysLeft).toBe(30);
    const sentBack = await toCorrect(stage, caf.browser);
    expect((await lineOf(sentBack.id))?.dueOn).toBeUndefined();

    advance(20 * days);
    const { secret, request } = sentBack;
    await stage.done(answerCorrection, { body: { secret, request } });
    caf = await agent(stage, 'caf-agent', '26');
    expect([(await lineOf(id))?.daysLeft, (await lineOf(sentBack.id))?.daysLeft]).toEqual([10, 30]);
  });

  it('ACT-01 REQ-03 says kinds, names and communes to look for', async () => {
    const domain = `file${nextNumber()}.${stage.tag}.example`;
    const { id, request } = await habilitation(stage, caf.browser, 'submitted', linfRequest(domain));
    const line = await lineOf(id);
    const [first] = request.persons;
    expect([line?.kind, line?.communeNames, line?.personNames]).toEqual([
      'linf',
      ['Crest'],
      [`${first?.firstName} ${first?.lastName}`],
    ]);
    expect(JSON.stringify(line)).not.toContain(domain);
  });
});

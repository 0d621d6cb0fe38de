import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRequests, readCafProfile, readRequest, refuseRequest } from '../../contract/caf.ts';
import {
  markThreadRead,
  postMessage,
  postReply,
  readPublicThread,
  readThread,
} from '../../contract/threads.ts';
import { mailsTo } from '../engines.ts';
import { openStage, type Stage } from './driver.ts';
import { habilitation, withProfile } from './habilitations.ts';
import { inTalks, messageSecretsMailedTo } from './messages.ts';
import { agent, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let colleague: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  colleague = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

const thread = (id: string) => stage.done(readThread, { as: caf.browser, params: { id } });
const unread = async (id: string) =>
  (await stage.done(listRequests, { as: caf.browser, query: {} })).requests.find((one) => one.id === id)
    ?.unread;
const cafMails = async () => {
  const { content } = await stage.done(readCafProfile, { as: caf.browser });
  return mailsTo(content?.email ?? '');
};
const words = 'Une phrase <b>reconnaissable</b> & ses signes.\nPuis une autre.';

describe('messages about a case', () => {
  it('ACT-02 REQ-06 go both ways, by links that say nothing of them, and change nothing of the request', async () => {
    const { id, request } = await habilitation(stage, caf.browser, 'submitted');
    const before = await stage.deps.records.get('habilitation', [id]);
    await stage.done(postMessage, { as: caf.browser, params: { id }, body: { text: words } });
    await stage.react();
    const [mail] = await mailsTo(request.provider.email);
    expect(mail?.subject).toContain(id);
    expect(mail?.text).not.toContain('reconnaissable');
    const [secret = ''] = await messageSecretsMailedTo(request.provider.email);
    const read = await stage.done(readPublicThread, { body: { secret } });
    expect(read).toMatchObject({ reference: id, open: true, messages: [{ by: 'caf', text: words }] });
    expect(JSON.stringify(read)).not.toContain(caf.accountId);

    const mailed = (await cafMails()).length;
    await stage.done(postReply, { body: { secret, text: words } });
    await stage.done(postReply, { body: { secret, text: 'Et encore.' } });
    await stage.react();
    const mails = await cafMails();
    // One mail for what waits to be read, not one a message.
    expect(mails.length).toBe(mailed + 1);
    expect(mails[0]?.text).toContain(`/caf/demandes/${id}`);
    expect(mails[0]?.text).not.toContain('reconnaissable');
    expect(await unread(id)).toBe(2);
    expect((await thread(id)).messages.map(({ by, accountId }) => [by, accountId])).toEqual([
      ['caf', caf.accountId],
      ['party', undefined],
      ['party', undefined],
    ]);
    expect(await stage.deps.records.get('habilitation', [id])).toEqual(before);
    const traces = (await recordsOf(stage, 'trace')).filter(({ subject }) => subject?.id === id);
    expect(JSON.stringify(traces)).not.toContain('reconnaissable');
  });

  it('ACT-01 are read by a word of an agent, or by an answer; what came since stays unread', async () => {
    const { id, secret } = await inTalks(stage, caf.browser);
    await stage.done(postReply, { body: { secret, text: 'Un.' } });
    const { version } = await thread(id);
    await stage.done(postReply, { body: { secret, text: 'Deux.' } });
    const mark = { as: caf.browser, params: { id } };
    expect(await stage.refused(markThreadRead, { ...mark, body: { version } })).toBe('conflict');
    expect(await unread(id)).toBe(2);
    await stage.done(markThreadRead, { ...mark, body: { version: version + 1 } });
    expect(await unread(id)).toBeUndefined();
    await stage.done(postReply, { body: { secret, text: 'Trois.' } });
    await stage.done(postMessage, { ...mark, body: { text: 'Merci.' } });
    expect(await unread(id)).toBeUndefined();
  });

  it('ACT-02 are still read once the case is over, and written no more', async () => {
    const { id, version, secret } = await inTalks(stage, caf.browser);
    const call = { as: caf.browser, params: { id } };
    await stage.done(refuseRequest, { ...call, body: { version, reason: 'Non.' } });
    const reply = { body: { secret, text: 'Pourquoi ?' } };
    expect(await stage.refused(postReply, reply)).toBe('thread-closed');
    expect(await stage.refused(postMessage, { ...call, body: { text: 'Voici.' } })).toBe('thread-closed');
    const read = await stage.done(readPublicThread, { body: { secret } });
    expect([read.open, read.messages.length]).toEqual([false, 1]);
    expect((await thread(id)).open).toBe(false);
  });

  it('ACT-02 never meet: two written at once both have their place, beside a decision', async () => {
    const { id, version, secret } = await inTalks(stage, caf.browser);
    const params = { id };
    const replies = await Promise.all([
      stage.call(postMessage, { as: caf.browser, params, body: { text: 'A' } }),
      stage.call(postMessage, { as: colleague.browser, params, body: { text: 'B' } }),
      stage.call(postReply, { body: { secret, text: 'C' } }),
      stage.call(refuseRequest, { as: caf.browser, params, body: { version, reason: 'Non.' } }),
    ]);
    const written = replies.slice(0, 3).filter(({ status }) => status === 200).length;
    expect(replies[3]?.status).toBe(200);
    expect((await thread(id)).messages).toHaveLength(1 + written);
    expect((await stage.done(readRequest, { as: caf.browser, params })).version).toBe(2);
  });

  it('REQ-08 sent twice, are one', async () => {
    const { id, secret } = await inTalks(stage, caf.browser);
    const commandId = randomUUID();
    const send = () => stage.done(postReply, { body: { secret, text: 'Une fois.' }, commandId });
    await Promise.all([send(), send()]);
    await stage.done(postMessage, { as: caf.browser, params: { id }, body: { text: 'Entre-temps.' } });
    await send();
    expect((await thread(id)).messages.map(({ text }) => text)).toEqual([
      'Qui signera ?',
      'Une fois.',
      'Entre-temps.',
    ]);
  });
});

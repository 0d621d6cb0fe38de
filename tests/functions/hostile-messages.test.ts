import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRequest } from '../../contract/caf.ts';
import { changeNote } from '../../contract/caf-instruction.ts';
import { postMessage, postReply, readPublicThread, readThread } from '../../contract/threads.ts';
import { messageLength } from '../../domain/habilitation/thread.ts';
import { tidyParagraph } from '../../domain/text.ts';
import { hostileTexts } from '../builders/hostile-texts.ts';
import { mailsTo } from '../engines.ts';
import { openStage, type Stage } from './driver.ts';
import { withProfile } from './habilitations.ts';
import { inTalks } from './messages.ts';
import { agent, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
let caf: Somebody;
let talks: Awaited<ReturnType<typeof inTalks>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
  talks = await inTalks(stage, caf.browser);
});
afterAll(() => stage.stop());

/** Between two words by which it would be known again in a mail, a trace or the log. */
const marked = (text: string) => `repère ${text.slice(0, messageLength - 40).toWellFormed()} de près`;
const every = Object.entries(hostileTexts);

describe('hostile text between the Caf and a party', () => {
  it.each(every)('PUB-08 ACT-02 %s: is kept as text, on both sides and in the note', async (_, harm) => {
    const { id, secret } = talks;
    const as = caf.browser;
    const params = { id };
    const text = marked(harm);
    await stage.done(postMessage, { as, params, body: { text } });
    await stage.done(postReply, { body: { secret, text } });
    const { version } = await stage.done(readRequest, { as, params });
    await stage.done(changeNote, { as, params, body: { version, note: text } });

    const clean = tidyParagraph(text);
    expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cs}]|(?![\n\t])\p{Cc}/u);
    const kept = [
      await stage.done(readThread, { as, params }),
      await stage.done(readPublicThread, { body: { secret } }),
    ].flatMap(({ messages }) => messages.slice(-2).map((one) => one.text));
    expect(kept).toEqual([clean, clean, clean, clean]);
    expect((await stage.done(readRequest, { as, params })).note).toBe(clean);
    expect((await stage.deps.records.get('thread', [id]))?.messages.at(-1)?.text).toBe(clean);
  });

  it('PUB-08 of blanks alone is no message; a note of blanks alone takes the note away', async () => {
    const { id, secret } = talks;
    const call = { as: caf.browser, params: { id } };
    const text = '\u3164 \u200b\n\ufeff';
    expect(await stage.refused(postMessage, { ...call, body: { text } })).toBe('invalid-request');
    expect(await stage.refused(postReply, { body: { secret, text } })).toBe('invalid-request');
    const { version } = await stage.done(readRequest, call);
    const { note } = await stage.done(changeNote, { ...call, body: { version, note: text } });
    expect(note).toBeUndefined();
  });

  it('ACT-02 CTL-03 is in no mail, no trace and no line of the log', async () => {
    await stage.react();
    const mails = (await mailsTo('')).filter(({ to }) => to.includes(stage.tag));
    expect(mails.length).toBeGreaterThan(every.length);
    const elsewhere = [
      ...mails.map(({ subject, html, text }) => `${subject}${html}${text}`),
      JSON.stringify(await recordsOf(stage, 'trace')),
      JSON.stringify(await recordsOf(stage, 'outbox')),
      stage.log.lines.join('\n'),
    ];
    for (const one of elsewhere) expect(one).not.toMatch(/repère|de près|onerror|HYPERLINK|intrus/);
    expect(await mailsTo('intrus@exemple.fr')).toEqual([]);
  });
});

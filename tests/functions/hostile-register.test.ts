import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  extendRegisterEntry,
  readRegisterEntry,
  reopenRegisterEntry,
  submitRightsRequest,
  takeRegisterEntry,
} from '../../contract/rights.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { hostileTexts } from '../builders/hostile-texts.ts';
import { mailsTo } from '../engines.ts';
import { openStage, type Stage } from './driver.ts';
import { withProfile } from './habilitations.ts';
import { shownText } from './lost-password.ts';
import { agent, type Somebody } from './people.ts';
import { rightsRequest } from './register.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
});
afterAll(() => stage.stop());

describe('hostile text in the register', () => {
  it.each(Object.entries(hostileTexts))(
    'PUB-08 RGT-01 %s: is kept as text, and mailed as text',
    async (_, text) => {
      const typed = `Voici : ${text.slice(0, 900).toWellFormed()}`;
      const request = rightsRequest(stage);
      const person = { ...request.person, name: typed.slice(0, 120).toWellFormed() };
      const body = { ...request, person, request: typed, ...(await shownText(stage)) };
      const { reference: id } = await stage.done(submitRightsRequest, { body });
      const call = { as: caf.browser, params: { id } };
      const on = parisDay(new Date());
      await stage.done(takeRegisterEntry, { ...call, body: { version: 1 } });
      await stage.done(extendRegisterEntry, { ...call, body: { version: 2, reason: typed } });
      const answer = { on, by: 'email' as const, text: typed };
      await stage.done(answerRegisterEntry, { ...call, body: { version: 3, answer } });
      await stage.done(closeRegisterEntry, { ...call, body: { version: 4, proof: { what: typed, on } } });
      await stage.done(reopenRegisterEntry, { ...call, body: { version: 5, reason: typed } });
      expect((await stage.done(readRegisterEntry, call)).request.startsWith('Voici :')).toBe(true);
      await stage.react();
      const mails = await mailsTo(request.person.email);
      expect(mails).toHaveLength(3);
      for (const mail of mails) {
        expect(mail.html).not.toMatch(/<script|<img/);
        expect(mail.html).not.toMatch(/href="(?!http:\/\/extranet\.test\/)/);
        expect(mail.subject).not.toMatch(/[\r\n<{]/);
      }
    },
  );
});

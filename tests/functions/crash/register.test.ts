import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, it, vi } from 'vitest';
import type { Operation } from '../../../contract/operation.ts';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  extendRegisterEntry,
  identifyRegisterSubject,
  noteRegisterEntry,
  readRegisterEntry,
  recordRegisterEntry,
  refuseRegisterEntry,
  reopenRegisterEntry,
  submitRightsRequest,
  takeRegisterEntry,
} from '../../../contract/rights.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { remindRegister } from '../../../domain/rights/remind-register.ts';
import { mailsTo } from '../../engines.ts';
import { openStage, type Stage } from '../driver.ts';
import { nextNumber, withProfile } from '../habilitations.ts';
import { shownText } from '../lost-password.ts';
import { near } from '../near.ts';
import { agent, type Somebody } from '../people.ts';
import { letter, proof, type RegisterStop, registerEntry, rightsRequest } from '../register.ts';
import { crashEverywhere, nothingElse, type Scenario } from './crash-everywhere.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  await withProfile(stage, caf.browser);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const today = () => parisDay(new Date());
/** Subjects of the mails to an address: which ones came, whatever their number. */
const subjects = async (email: string) =>
  [...new Set((await mailsTo(email)).map(({ subject }) => subject))].sort();
const somebody = () => ({ name: 'Lucie Berthon', email: `lucie${nextNumber()}@${stage.tag}.example` });

/** An act of the Caf on an entry taken so far. */
const act = (op: Operation, stop: RegisterStop, more: () => object): Scenario => ({
  prepare: async () => {
    const person = somebody();
    const { id, version } = await registerEntry(stage, caf.browser, stop, { person, receivedOn: today() });
    const call = {
      as: caf.browser,
      params: { id },
      body: { version, ...more() },
      commandId: randomUUID(),
    };
    return {
      act: () => stage.done(op, call),
      look: async () => {
        const { state, steps } = await stage.done(readRegisterEntry, { as: caf.browser, params: { id } });
        return { state, acts: steps.map((step) => step.act) };
      },
      told: [person.email],
      again: nothingElse,
    };
  },
});

const reason = 'Une raison, en deux mots.';
const scenarios: Record<string, Scenario> = {
  'RGT-01 REQ-08 the sending of a request': {
    prepare: async () => {
      const request = rightsRequest(stage);
      const commandId = randomUUID();
      const shown = await shownText(stage);
      return {
        act: () => stage.done(submitRightsRequest, { body: { ...request, ...shown }, commandId }),
        look: () => subjects(request.person.email),
      };
    },
  },
  'RGT-02 a claim that came by post': {
    prepare: async () => {
      const body = letter({ nature: 'claim', person: somebody() });
      const call = { as: caf.browser, body, commandId: randomUUID() };
      return { act: () => stage.done(recordRegisterEntry, call) };
    },
  },
  'RGT-01 taking it in charge': act(takeRegisterEntry, 'received', () => ({})),
  'RGT-01 saying what it is about': act(identifyRegisterSubject, 'received', () => ({
    about: { accountId: caf.accountId },
  })),
  'RGT-01 a note': act(noteRegisterEntry, 'received', () => ({ note: 'Appelée ce matin.' })),
  'RGT-01 an extension': act(extendRegisterEntry, 'in-progress', () => ({ reason })),
  'RGT-01 an answer': act(answerRegisterEntry, 'in-progress', () => ({
    answer: { on: today(), by: 'email', text: 'Voici.' },
  })),
  'RGT-01 a refusal': act(refuseRegisterEntry, 'in-progress', () => ({ reason })),
  'RGT-01 reopening it': act(reopenRegisterEntry, 'refused', () => ({ reason })),
  'RGT-01 RGT-02 closing it': {
    prepare: async () => {
      const { id, version } = await registerEntry(stage, caf.browser, 'answered');
      const call = { as: caf.browser, params: { id }, body: { version, proof }, commandId: randomUUID() };
      return { act: () => stage.done(closeRegisterEntry, call), again: nothingElse };
    },
  },
  'RGT-01 the reminder of a time limit': {
    prepare: async () => {
      // Of all that others left behind, the Caf is reminded first.
      await remindRegister(stage.deps, near);
      await stage.react();
      const { id } = await registerEntry(stage, caf.browser);
      return {
        act: () => remindRegister(stage.deps, near),
        look: async () => {
          const mails = await mailsTo(`habilitations@${stage.tag}.caf.example`);
          return mails.some(({ subject }) => subject.includes(id));
        },
      };
    },
  },
};

describe('a crash at every step of', () => {
  it.each(Object.entries(scenarios))(
    '%s ends as if nothing had crashed',
    async (_, scenario) => {
      await crashEverywhere(stage, scenario);
    },
    120_000,
  );
});

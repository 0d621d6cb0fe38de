import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendUploadPiece } from '../../contract/caf-files.ts';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { sendOwnUploadPiece } from '../../contract/partner-files.ts';
import {
  beginSecondFactor,
  changePassword,
  readAccount,
  refreshSession,
  signOut,
} from '../../contract/session.ts';
import { roles } from '../../domain/actor.ts';
import { Browser } from './browser.ts';
import { type CallOf, openStage, type Reply, type Stage } from './driver.ts';
import { approved, declared, submitted } from './establishments.ts';
import {
  type Cast,
  enrolmentOperations,
  gather,
  openOperations,
  readerOperations,
  reservedOperations,
  rightfulCaller,
  rightfulRequest,
  softwareOperations,
} from './every-operation.ts';
import { habilitation } from './habilitations.ts';
import { ownTemplates } from './own-templates.ts';
import { enrolling, type Somebody, signedIn } from './people.ts';
import { registerEntry } from './register.ts';
import { requestToRefuse } from './request-to-refuse.ts';
import { closed, editor } from './software.ts';
import { keysChangedSince, mark } from './table.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
  // Something in every list of department 26, so that a list which shows too much shows it.
  await submitted(stage, cast.partner.browser, cast.establishmentId);
  await approved(stage, cast.caf.browser, cast.establishmentId);
  await submitted(stage, cast.partner.browser, cast.establishmentId);
  await declared(stage, cast.partner.browser, cast.establishmentId);
  await habilitation(stage, cast.caf.browser, 'submitted');
  await registerEntry(stage, cast.caf.browser);
  await ownTemplates(stage, cast.caf.browser);
  await stage.react();
});
afterAll(() => stage.stop());

const title = (op: Operation) => `${op.method} ${op.path}`;
const table = (list: readonly Operation[]) => list.map((op) => [title(op), op] as const);

/**
 * Makes the calls that must be refused and change nothing at all; expects each to be refused so. Who may not ask at all is
 * refused so whatever they send: a stranger does not learn what a request lacks.
 */
async function expectRefusedWithoutEffect(
  op: Operation,
  request: CallOf<Operation>,
  callers: readonly Browser[],
  refusal: readonly [number, string],
): Promise<void> {
  const moment = await mark(stage);
  for (const as of callers) {
    const { status, problem } = await stage.call(op, { ...request, as });
    expect([status, problem?.code]).toEqual(refusal);
  }
  if (op.body && refusal[0] !== 404) {
    const { status, problem } = await stage.call(op, { ...request, as: callers[0], rawBody: '{' });
    expect([status, problem?.code]).toEqual(refusal);
  }
  expect(await keysChangedSince(stage, moment)).toEqual([]);
}

/** The answer holds what the contract declares, and nothing else. */
function expectDeclared(op: Operation, reply: Reply<Operation>): void {
  expect(reply.status).toBe(op.response.status);
  if (op.response.schema) expect(op.response.schema.parse(reply.document)).toEqual(reply.document);
  expect(JSON.stringify(reply.document) ?? '').not.toMatch(
    /lastCommand|sessionEpoch|keyHash|answerHash|choiceHash|enrolmentHash|challengeHash|"pk"|gsi1/,
  );
}

it('every operation is tried here', () => {
  const tried = [
    ...openOperations,
    ...reservedOperations,
    ...enrolmentOperations,
    ...softwareOperations,
    ...readerOperations,
    readAccount,
    changePassword,
    signOut,
  ];
  expect(tried.map(({ id }) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
});

describe('what anyone may do', () => {
  it.each(table(openOperations.filter(({ id }) => id !== refreshSession.id)))(
    'REQ-01 %s needs no account',
    async (_, op) => {
      expectDeclared(op, await stage.call(op, await rightfulRequest(stage, cast, op)));
    },
  );

  it('a session is renewed for whoever holds its cookies, and for nobody else', async () => {
    await expectRefusedWithoutEffect(refreshSession, {}, [new Browser()], [401, 'session-ended']);
    expectDeclared(refreshSession, await stage.call(refreshSession, { as: cast.caf.browser }));
  });
});

describe('what is reserved to one role', () => {
  it.each(table(reservedOperations))(
    'ACT-01 ACT-07 %s is refused to anyone without a session',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      const callers = [new Browser(), cast.program.program];
      await expectRefusedWithoutEffect(op, request, callers, [401, 'session-ended']);
    },
  );

  it.each(table(reservedOperations))('%s is refused to every other role', async (_, op) => {
    const request = await requestToRefuse(stage, cast, op);
    const [role] = op.access.kind === 'signed-in' ? op.access.roles : [];
    const others = roles.filter((one) => one !== role);
    const somebody = { partner: cast.partner, 'caf-agent': cast.caf, 'cnaf-admin': cast.cnaf };
    const callers = others.map((other) => somebody[other].browser);
    await expectRefusedWithoutEffect(op, request, callers, [403, 'forbidden']);
  });

  it.each(table(reservedOperations))(
    '%s answers its rightful caller with what it declares',
    async (_, op) => {
      const request = await rightfulRequest(stage, cast, op);
      expectDeclared(op, await stage.call(op, { ...request, as: rightfulCaller(cast, op) }));
    },
  );
});

describe('what is for the programs of software editors', () => {
  it.each(table(softwareOperations))(
    '%s is refused to anyone without a token, and to people',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      const callers = [new Browser(), cast.partner.browser, cast.caf.browser, cast.cnaf.browser];
      await expectRefusedWithoutEffect(op, request, callers, [401, 'invalid-token']);
    },
  );

  const programs = [...softwareOperations, ...readerOperations];
  it.each(table(programs))('%s answers a program with what it declares', async (_, op) => {
    const request = await rightfulRequest(stage, cast, op);
    expectDeclared(op, await stage.call(op, { ...request, as: rightfulCaller(cast, op) }));
  });

  it.each(table(softwareOperations))(
    '%s is refused to an editor from the moment it is closed',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      const one = await editor(stage, cast.cnaf);
      await closed(stage, cast.cnaf, one.id);
      await expectRefusedWithoutEffect(op, request, [one.program], [401, 'invalid-token']);
    },
  );
});

describe('what is for the programs of information places', () => {
  it.each(table(readerOperations))(
    'LIN-06 %s is refused to anyone without such a token, to people and to editors',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      const { partner, caf, cnaf, program } = cast;
      const callers = [new Browser(), partner.browser, caf.browser, cnaf.browser, program.program];
      await expectRefusedWithoutEffect(op, request, callers, [401, 'invalid-token']);
    },
  );

  it.each(table(softwareOperations))('LIN-06 %s is refused to them', async (_, op) => {
    const request = await requestToRefuse(stage, cast, op);
    await expectRefusedWithoutEffect(op, request, [cast.reader], [401, 'invalid-token']);
  });
});

describe('what belongs to others', () => {
  const ofCaf = reservedOperations.filter(({ area }) => area === 'caf');
  const ofPartner = reservedOperations.filter(({ area }) => area === 'partner');
  // A piece of a file has no place but its sender's: `scans.test.ts` says that nobody else can take it.
  const pieces: string[] = [sendUploadPiece.id, sendOwnUploadPiece.id];
  const onSomething = (op: Operation) => op.params && !pieces.includes(op.id);
  // What the rightful callers decided on above is no longer in the lists.
  beforeAll(async () => {
    await submitted(stage, cast.partner.browser, cast.establishmentId);
  });

  it.each(table(ofCaf.filter(onSomething)))(
    'ACT-01 %s does not exist for the Caf of another department',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      await expectRefusedWithoutEffect(op, request, [cast.otherCaf.browser], [404, 'not-found']);
    },
  );

  it.each(table(ofCaf.filter(({ params, method }) => !params && method === 'GET')))(
    'ACT-01 %s shows the Caf of another department nothing of this one',
    async (_, op) => {
      const reply = await stage.call(op, { query: {}, as: cast.otherCaf.browser });
      expect(reply.status).toBe(200);
      expect(reply.raw.body).not.toMatch(/\b[SPCR]?26-/);
      expect((await stage.call(op, { query: {}, as: cast.caf.browser })).raw.body).toMatch(/26/);
    },
  );

  it.each(table(ofPartner.filter(onSomething)))(
    'PUB-01 %s does not exist for the agent of another provider',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      await expectRefusedWithoutEffect(op, request, [cast.otherPartner.browser], [404, 'not-found']);
    },
  );

  it('PUB-01 an agent is shown the establishments of its own convention alone', async () => {
    const [op] = ofPartner.filter(({ params }) => !params);
    const reply = op && (await stage.call(op, { as: cast.otherPartner.browser }));
    expect(JSON.stringify(reply?.document)).not.toContain(`"${cast.establishmentId}"`);
  });

  it.each(table(reservedOperations.filter(({ params }) => params && 'id' in params.shape)))(
    '%s knows nothing of an identifier that nobody has',
    async (_, op) => {
      const request = await requestToRefuse(stage, cast, op);
      const [letter = ''] = /^[A-Z]/.exec(request.params?.id ?? '') ?? [];
      // Of people, of cases, of establishments.
      const nobodys = letter === 'P' ? 'P26-000000' : `${letter}26-0000-0000`;
      const id = letter ? nobodys : '26-EAJE-absent';
      const absent = { ...request, params: { ...request.params, id } };
      await expectRefusedWithoutEffect(op, absent, [rightfulCaller(cast, op)], [404, 'not-found']);
    },
  );
});

describe('what a password alone opens to an agent', () => {
  let newcomer: Browser;
  beforeAll(async () => {
    newcomer = (await enrolling(stage)).browser;
  });

  it.each(table(enrolmentOperations))('%s is for whoever must enrol', async (_, op) => {
    const request = await rightfulRequest(stage, cast, op);
    await expectRefusedWithoutEffect(op, request, [new Browser()], [401, 'session-ended']);
    await expectRefusedWithoutEffect(op, request, [cast.partner.browser], [403, 'forbidden']);
    expectDeclared(op, await stage.call(op, request));
  });

  it.each(
    table(operations.filter((op) => op.access.kind === 'signed-in' && !enrolmentOperations.includes(op))),
  )('%s is not', async (_, op) => {
    const request = await requestToRefuse(stage, cast, op);
    await expectRefusedWithoutEffect(op, request, [newcomer], [401, 'session-ended']);
  });

  it('it was in force all that time', async () => {
    expectDeclared(beginSecondFactor, await stage.call(beginSecondFactor, { as: newcomer }));
  });

  it('a session that a password alone opened is not renewed', async () => {
    const { browser } = await enrolling(stage);
    await expectRefusedWithoutEffect(refreshSession, {}, [browser], [401, 'session-ended']);
  });
});

describe('what every role may do for itself', () => {
  const somebody: Record<string, () => Somebody> = {
    partner: () => cast.partner,
    'caf-agent': () => cast.colleague,
    'cnaf-admin': () => cast.cnaf,
  };

  it.each(roles)('PWD-05 a %s reads its account, changes its password and signs out', async (role) => {
    const someone = somebody[role]?.();
    if (!someone) throw new Error(`Nobody is a ${role}`);
    const browser = await signedIn(stage, someone.email, someone.password);
    const account = await stage.call(readAccount, { as: browser });
    expectDeclared(readAccount, account);
    expect(account.document).toMatchObject({ role, accountId: someone.accountId });
    const body = { current: someone.password, password: `${someone.password} encore` };
    expectDeclared(changePassword, await stage.call(changePassword, { as: browser, body }));
    expectDeclared(signOut, await stage.call(signOut, { as: browser }));
  });

  it.each(table([readAccount, changePassword, signOut]))('%s needs a session', async (_, op) => {
    const request = await requestToRefuse(stage, cast, op);
    await expectRefusedWithoutEffect(op, request, [new Browser()], [401, 'session-ended']);
  });
});

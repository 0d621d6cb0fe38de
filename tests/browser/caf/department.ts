import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { referenceListColumns } from '../../../domain/reference-list/columns.ts';
import { cafProfileContent } from '../../builders/persons.ts';
import { type RequestInput, structuresRequest } from '../../builders/structures-request.ts';
import { openWindow } from '../browser.ts';
import { goOnFrom } from '../sign-in.ts';
import {
  accountOf,
  address,
  at,
  callAs,
  ownCafAgent,
  passwordMailedTo,
  requested,
  signInFrom,
} from '../site.ts';

type Town = { name: string; postcode: string; code: string };

/** A department that no other test file touches: its list of establishments and an agent of its Caf, signed in. */
export async function openDepartment(cafCode: string, town: Town, establishments: Record<string, string>) {
  const cnaf = await openWindow();
  const cnafToken = await signInFrom(cnaf, accountOf('cnaf-admin'));
  const lines = Object.entries(establishments).map(([id, name]) =>
    referenceListColumns
      .map(
        (column) =>
          ({
            id,
            type: id.split('-')[0],
            nom: name,
            code_postal: town.postcode,
            commune: town.name,
            code_insee: town.code,
            capacite: '20',
          })[column as string] ?? '',
      )
      .join(';'),
  );
  const file = Buffer.from([referenceListColumns.join(';'), ...lines].join('\n')).toString('base64');
  await call(cnaf, cnafToken, 'POST', `/api/cnaf/cafs/${cafCode}/reference-list`, { file });

  const window = await openWindow();
  const newcomer = await ownCafAgent(window, address('agent'), cafCode);
  const token = await firstSignIn(window, newcomer);
  await cnaf.close();
  return {
    /** The agent's window: it has the cookies, pages opened in it are signed in. */
    window,
    email: newcomer.email,
    /** Does something as the agent, without a page. */
    act: (method: string, path: string, data?: unknown) => call(window, token, method, path, data),
    idOf: (id: string) => `${cafCode}-${id}`,
    /** Sends a request as an applicant; gives its reference. */
    async request(name: string, ids: readonly string[], change: Partial<RequestInput> = {}): Promise<string> {
      const asked = structuresRequest(
        `${crypto.randomUUID().slice(0, 8)}.example`,
        ids.map((id) => `${cafCode}-${id}`),
        { cafCode, ...change },
      );
      return requested({ ...asked, provider: { ...asked.provider, name } });
    },
  };
}
export type Department = Awaited<ReturnType<typeof openDepartment>>;

/** Brings a request to a convention in force; gives what a partner agent of it does without a page. */
export async function activate(
  department: Department,
  reference: string,
  partnerSignatories = ['Aurélien Vasseur, président'],
) {
  const path = `/api/caf/habilitations/${reference}`;
  const profile = await department.act('GET', '/api/caf/profile');
  if (!profile.content) {
    const content = cafProfileContent('caf.example');
    await department.act('PUT', '/api/caf/profile', { version: profile.version, content });
  }
  const accepted = await department.act('POST', `${path}/acceptance`, { version: 1 });
  return putInForce(department, reference, accepted.version, partnerSignatories);
}

/** Signs what is ready for the post, and activates it; gives what a partner agent of it does without a page. */
export async function putInForce(
  department: Department,
  reference: string,
  version: number,
  partnerSignatories = ['Aurélien Vasseur, président'],
) {
  const path = `/api/caf/habilitations/${reference}`;
  const signature = {
    signedOn: '2026-01-15',
    place: 'Valence',
    partnerSignatories,
    cafSignatory: 'Hélène Aubrac, directrice',
  };
  const signed = await department.act('POST', `${path}/signature`, { version, signature });
  const active = await department.act('POST', `${path}/activation`, { version: signed.version });

  const email = active.persons[0]?.email ?? '';
  const window = await openWindow();
  const token = await firstSignIn(window, { email, password: await passwordMailedTo(email) });
  return {
    /** The agent's window, signed in. */
    window,
    persons: active.persons,
    send: (establishmentId: string, information: OperatingInformation, basedOn = 0) =>
      call(window, token, 'PUT', `/api/partner/establishments/${establishmentId}/operating-information`, {
        basedOn,
        information,
        commitmentsAccepted: true,
      }),
    declare: (establishmentId: string, content: unknown) =>
      call(window, token, 'PUT', `/api/partner/establishments/${establishmentId}/availability`, {
        basedOn: 0,
        declaration: { kind: 'periods', periods: [content] },
      }),
  };
}

/** Replaces the password received by mail; gives the token of the session then open. */
async function firstSignIn(window: BrowserContext, { email, password }: { email: string; password: string }) {
  const asked = await window.request.post(at('/api/session'), { data: { email, password } });
  const { challenge } = await asked.json();
  const answer = await window.request.post(at('/api/session/first-password'), {
    data: { email, challenge, password: 'Girofle-et-Cannelle-7' },
  });
  expect(answer.status()).toBe(200);
  const { token } = await goOnFrom(window, at(''), email, await answer.json());
  return token;
}

/** The few fields that tests read of answers, whichever operation gave them. */
type Answer = {
  version: number;
  content?: unknown;
  persons: { email: string; lastName: string; accountId?: string }[];
  submission: { version: number };
  toDecide?: string[];
};

async function call(
  window: BrowserContext,
  token: string,
  method: string,
  path: string,
  data?: unknown,
): Promise<Answer> {
  const answer = await callAs(window, token, method, path, data);
  const body = await answer.json();
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${JSON.stringify(body)}`);
  return body;
}

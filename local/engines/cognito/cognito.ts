/**
 * What cognito-local 5.3.0 does of what the functions need, tried in November 2026, and why rules stand around it.
 *
 * - AdminInitiateAuth with ADMIN_USER_PASSWORD_AUTH: answers, but lets a temporary password in without asking for
 *   another, lets a disabled user in, never lets a temporary password lapse, says InvalidPasswordException for a
 *   wrong password and gives no ExpiresIn. Done again in `rules.ts`.
 * - AdminInitiateAuth with REFRESH_TOKEN_AUTH: answers, but forgets that the token lapsed and that the user is
 *   disabled. Done again.
 * - AdminRespondToAuthChallenge: missing (and RespondToAuthChallenge takes any session, and gives a refresh token
 *   that it does not keep). NEW_PASSWORD_REQUIRED and SOFTWARE_TOKEN_MFA are done here; no other challenge is.
 * - AssociateSoftwareToken, VerifySoftwareToken: work, but read the access token without checking it, take a code as
 *   often as it is given, and turn the factor on at once. AdminSetUserMFAPreference: missing. Done in
 *   `second-factor.ts`.
 * - AdminSetUserPassword, AdminCreateUser: work, without the password policy. The rule adds it.
 * - ChangePassword, GetUser: work, but read the access token without checking its signature, its end or its
 *   revocation, and ChangePassword names the wrong error. The rules add it.
 * - RevokeToken: works, but fails on a token already revoked, where Amazon Cognito answers well. Done again.
 * - AdminUserGlobalSignOut: missing. Done here.
 * - AdminGetUser, AdminUpdateUserAttributes, AdminDisableUser, AdminEnableUser, AdminDeleteUser, groups, ListUsers:
 *   work as they are.
 * - Missing still: SRP, RESEND of an invitation, locking after failures.
 *
 * It runs in this process from its parts, because as a program it takes a fixed folder under the working directory,
 * loads an SDK of 350 ms for triggers that we do not use, and reads the machine's clock: a sign-in must lapse on the
 * local clock. Its signing key is public: nothing here protects anything but demonstration data.
 */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { Router } from 'cognito-local/lib/server/Router.js';
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import { isSupportedTarget } from 'cognito-local/lib/targets/Target.js';
import { listen } from '../../listen.ts';
import { readBody } from '../../read-body.ts';
import { type Engine, localAccount, localRegion, type Now } from '../engine.ts';
import { jwks } from './access-token.ts';
import { type CognitoRequest, type Rule, rulesOf } from './rules.ts';
import { silentContext } from './silent-context.ts';
import { JsonFiles } from './store.ts';

interface CognitoOptions {
  /** Where pools and users stay. */
  dir: string;
  /** False to write nothing there. */
  keeps?: boolean;
  port?: number;
  /** The clock by which tokens and temporary passwords lapse. */
  now: Now;
  /** The clock of people's telephones, which a move of the local one does not move: the machine's by default. */
  telephones?: Now;
}

export interface CognitoEngine extends Engine {
  /**
   * The code that the authenticator application of a user shows now, by user name or e-mail address; undefined without
   * one.
   */
  code(userPoolId: string, name: string): Promise<string | undefined>;
}

/** Starts a Cognito user pools service whose tokens carry the issuer that Amazon's would. */
export async function startCognito({
  dir,
  keeps = true,
  port,
  now,
  telephones = () => new Date(),
}: CognitoOptions): Promise<CognitoEngine> {
  const services = await servicesIn(new JsonFiles(dir, keeps), dir, now);
  const { rules, code } = rulesOf(services, telephones);
  const operate = operationsOf(services, rules);
  const server = await listen(async (request, response) => {
    if (request.method === 'GET') return send(response, 200, jwks);
    try {
      send(
        response,
        200,
        await operate(operationOf(request), JSON.parse((await readBody(request)).toString())),
      );
    } catch (error) {
      sendError(response, error);
    }
  }, port);
  return { ...server, code };
}

async function servicesIn(files: JsonFiles, dir: string, now: Now): Promise<Services> {
  const clock = { get: now };
  const pools = new UserPoolServiceFactoryImpl(clock, files);
  const cognito = await new CognitoServiceFactoryImpl(dir, files, pools).create(silentContext, {});
  const createUserPool = cognito.createUserPool.bind(cognito);
  cognito.createUserPool = (context, pool) => createUserPool(context, { ...pool, ...newIdentity() });
  const triggers = { enabled: () => false } as unknown as Services['triggers'];
  const tokenGenerator = new JwtTokenGenerator(clock, triggers, { IssuerDomain: issuerDomain });
  const messages = { deliver: async () => {} };
  return { clock, cognito, tokenGenerator, triggers, messages } as unknown as Services;
}

const issuerDomain = `https://cognito-idp.${localRegion}.amazonaws.com`;

/** The shape that Amazon gives to identifiers: token verifiers refuse any other. */
function newIdentity() {
  const Id = `${localRegion}_${randomUUID().replaceAll('-', '').slice(0, 9)}`;
  return { Id, Arn: `arn:aws:cognito-idp:${localRegion}:${localAccount}:userpool/${Id}` };
}

function operationsOf(services: Services, rules: Record<string, Rule>) {
  const route = Router(services);
  return (operation: string, request: CognitoRequest): Promise<unknown> => {
    const next = (passed: CognitoRequest) => route(operation)(silentContext, passed);
    const rule = rules[operation];
    if (rule) return rule(request, next);
    if (isSupportedTarget(operation)) return next(request);
    throw new CognitoError('NotAvailableLocally', `${operation} is not available locally`);
  };
}

const operationOf = (request: IncomingMessage): string =>
  String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';

function sendError(response: ServerResponse, error: unknown): void {
  const code = error instanceof CognitoError ? error.code : 'NotAvailableLocally';
  send(response, 400, { __type: code, message: error instanceof Error ? error.message : String(error) });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body, datesInSeconds));
}

function datesInSeconds(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  return original instanceof Date ? Math.floor(original.getTime() / 1000) : value;
}

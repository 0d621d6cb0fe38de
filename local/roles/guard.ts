import { localCredentials, type Service } from '../engines/engine.ts';
import type { SdkRequest } from '../gateway-to-engines/operation-of.ts';
import type { FunctionModel } from '../template/functions.ts';
import type { TableModel } from '../template/resources.ts';
import { needsOf } from './needs.ts';
import { allows, type Need } from './policy.ts';

/** Says why a call is refused; undefined when it may pass. */
export type Guard = (service: Service, operation: string, request: SdkRequest) => string | undefined;

interface GuardOptions {
  functions: readonly FunctionModel[];
  tables: readonly TableModel[];
  /** Is told what the function's role lacks. */
  tell: (caller: FunctionModel, denial: object) => void;
}

/**
 * Holds each function to its role. A call is known by the access key in its signature, which is the function's name;
 * calls with the stack's own key pass, and so do those of Cognito that a person's own token proves, which carry no
 * signature.
 */
export function roleGuard({ functions, tables, tell }: GuardOptions): Guard {
  const callers = new Map(functions.map((caller) => [caller.fullName, caller]));

  return (service, operation, request) => {
    const key = accessKeyOf(request);
    if (key === localCredentials.accessKeyId) return undefined;
    if (!key && service === 'cognito' && !operation.startsWith('Admin')) return undefined;
    const caller = callers.get(key ?? '');
    if (!caller) return `${operation} is signed by nobody we know`;
    const needs = needsOf(service, operation, request, tables);
    const lacking = needs?.filter((need) => !allows(caller.role, need));
    if (lacking?.length === 0) return undefined;
    const message = `${caller.fullName} is not authorized to perform: ${asked(operation, lacking)}`;
    tell(caller, { level: 'ERROR', message, missing: lacking?.map(statementFor) });
    return message;
  };
}

const asked = (operation: string, lacking: readonly Need[] | undefined): string =>
  lacking?.map(({ action, resource }) => `${action} on ${resource}`).join(', ') ??
  `${operation}, whose rights local/roles/needs.ts does not know`;

const accessKeyOf = ({ headers }: SdkRequest): string | undefined =>
  /Credential=([^/,]+)\//.exec(headers.authorization ?? '')?.[1];

/** The statement that would allow it. Partitions are cut after their prefix: what follows may name a person. */
function statementFor({ action, resource, context }: Need): object {
  const keys = context['dynamodb:LeadingKeys']?.map((key) => `${key.split('#')[0]}#*`);
  return {
    Action: action,
    Resource: resource,
    ...(keys && { 'dynamodb:LeadingKeys': [...new Set(keys)] }),
    ...(context['ses:FromAddress'] && { 'ses:FromAddress': context['ses:FromAddress'] }),
  };
}

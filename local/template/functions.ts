import { basename } from 'node:path';
import type { Statement } from '../roles/policy.ts';
import { assetOf, type Properties } from './assembly.ts';
import type { Resolver } from './resolver.ts';
import { roleReader } from './roles.ts';

/** A Lambda function as the template defines it. */
export interface FunctionModel {
  /** Name of the bundle's folder: `caf-accept-request`. */
  name: string;
  /** `FunctionName` on AWS. */
  fullName: string;
  arn: string;
  codeDir: string;
  /** File and export: `index.handler`. */
  handler: string;
  timeoutMs: number;
  memoryMb: number;
  environment: Record<string, string>;
  /** What its role allows. */
  role: readonly Statement[];
  /** How many may run at once; several when absent. */
  reservedConcurrency?: number;
  /** ARN of the queue where asynchronous calls that failed end. */
  deadLetters?: string;
}

/** The Node functions that have code in the assembly. Others serve deployments, which do not happen here. */
export function functionsOf(resolver: Resolver): FunctionModel[] {
  const allowedBy = roleReader(resolver);
  return resolver.all('AWS::Lambda::Function').flatMap(({ resource, stack, properties, ref, arn }) => {
    const codeDir = assetOf(resource, stack);
    if (!codeDir || !String(properties.Runtime).startsWith('nodejs')) return [];
    const folder = basename(codeDir);
    return [
      {
        name: folder.startsWith('asset.') ? ref : folder,
        fullName: ref,
        arn,
        codeDir,
        handler: String(properties.Handler),
        timeoutMs: Number(properties.Timeout ?? 3) * 1000,
        memoryMb: Number(properties.MemorySize ?? 128),
        environment: ((properties.Environment as Properties | undefined)?.Variables ?? {}) as Record<
          string,
          string
        >,
        role: allowedBy(properties.Role),
        reservedConcurrency: properties.ReservedConcurrentExecutions as number | undefined,
        deadLetters: (properties.DeadLetterConfig as { TargetArn?: string } | undefined)?.TargetArn,
      },
    ];
  });
}

/**
 * The function that an ARN, an integration's URI or a name stands for.
 * @throws when the template has none
 */
export function functionFor(reference: unknown, functions: readonly FunctionModel[]): FunctionModel {
  const fullName = /:function:([^:/]+)/.exec(String(reference))?.[1] ?? String(reference);
  const found = functions.find((candidate) => candidate.fullName === fullName);
  if (!found) throw new Error(`The template calls ${String(reference)}, which is no function with code`);
  return found;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledFunctions } from '../../lib/functions.ts';
import type { StageName } from '../../lib/stages.ts';
import { synthesize } from '../../local/template/synthesize.ts';

export interface Resource {
  /** The stack without its stage: `data`, `api`… */
  concern: string;
  id: string;
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is looked into at many depths, and has no narrower type.
  Properties: any;
  DeletionPolicy?: string;
}

/** The templates of a stage, made in this process from empty bundles. */
export interface Synthesized {
  concerns: string[];
  /** Resources of a type, in one stack or in all of them. */
  resources(type: string, concern?: string): Resource[];
  /** The only resource of a type in a stack. */
  only(type: string, concern: string): Resource;
  /** Our functions, by the name of their bundle. */
  functions: Map<string, Resource>;
  /** Role of a function, by the name of its bundle. */
  roleOf(functionName: string): Resource;
  /** What the role of a function allows, in its own policy and in those attached to it. */
  statementsOf(functionName: string): Statement[];
}

export interface Statement {
  Effect: string;
  Action: string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string[]>>;
}

const stages = new Map<StageName, Synthesized>();

/** The templates of a stage: the files of one process look into the same ones, and change nothing in them. */
export function synthesized(stage: StageName = 'production'): Synthesized {
  const known = stages.get(stage) ?? madeOf(stage);
  stages.set(stage, known);
  return known;
}

function madeOf(stage: StageName): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'infrastructure-'));
  try {
    emptyBuild(folder);
    const built = {
      functions: join(folder, 'functions'),
      front: join(folder, 'web'),
      reference: join(folder, 'reference'),
    };

    return lookInto(stage, synthesize(stage, built, join(folder, 'cdk.out')).stacks);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Stacks = readonly {
  stackName: string;
  template: { Resources: Record<string, Omit<Resource, 'id' | 'concern'>> };
}[];

function lookInto(stage: StageName, stacks: Stacks): Synthesized {
  const prefix = `extranet-${stage}-`;
  const all: Resource[] = stacks.flatMap(({ stackName, template }) =>
    Object.entries(template.Resources).map(([id, resource]) => ({
      ...resource,
      concern: stackName.replace(prefix, ''),
      id,
    })),
  );
  const resources: Synthesized['resources'] = (type, concern) =>
    all.filter((resource) => resource.Type === type && (concern ?? resource.concern) === resource.concern);
  const functions = new Map(
    resources('AWS::Lambda::Function')
      .filter(({ Properties }) => Properties.FunctionName)
      .map((resource) => [resource.Properties.FunctionName.replace(prefix, ''), resource]),
  );
  const roleOf: Synthesized['roleOf'] = (name) => {
    const lambda = functions.get(name);
    const role = resources('AWS::IAM::Role', lambda?.concern).find(
      ({ id }) => id === lambda?.Properties.Role['Fn::GetAtt'][0],
    );
    if (!role) throw new Error(`${name} has no role of its own stack`);
    return role;
  };
  return {
    concerns: [...new Set(all.map(({ concern }) => concern))],
    resources,
    only(type, concern) {
      const [found, ...others] = resources(type, concern);
      if (!found || others.length > 0) throw new Error(`${concern} does not have one ${type}`);
      return found;
    },
    functions,
    roleOf,
    statementsOf(name) {
      const role = roleOf(name);
      const attached = resources('AWS::IAM::Policy', role.concern).filter(({ Properties }) =>
        Properties.Roles.some((ref: { Ref: string }) => ref.Ref === role.id),
      );
      return [...role.Properties.Policies, ...attached.map(({ Properties }) => Properties)].flatMap(
        ({ PolicyDocument }) =>
          PolicyDocument.Statement.map((statement: Statement) => ({
            ...statement,
            Action: [statement.Action].flat(),
          })),
      );
    },
  };
}

/** What the build would make, as good as empty: one bundle per function, a page, no commune. */
export function emptyBuild(folder: string): void {
  for (const { name } of bundledFunctions) {
    write(join(folder, 'functions', name, 'index.mjs'), `export const handler = () => '${name}';`);
  }
  write(join(folder, 'web/index.html'), '<!doctype html>');
  write(join(folder, 'reference/communes.json'), '{}');
}

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

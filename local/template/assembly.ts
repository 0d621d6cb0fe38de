import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

export type Properties = Record<string, unknown>;

export interface CfnResource {
  Type: string;
  Properties?: Properties;
  Metadata?: Record<string, unknown>;
}

export interface Template {
  Parameters?: Record<string, { Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
  Resources: Record<string, CfnResource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
}

/** One stack as synthesized. */
export interface Stack {
  name: string;
  template: Template;
  /** Folder of the assembly, from which assets are found. */
  dir: string;
}

interface Manifest {
  artifacts?: Record<
    string,
    {
      type: string;
      properties?: { templateFile?: string; stackName?: string; directoryName?: string };
    }
  >;
}

/**
 * Reads every stack of a cloud assembly (`cdk.out`), nested stages included.
 * @throws when the folder holds no assembly
 */
export function readAssembly(dir: string): Stack[] {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file)) throw new Error(`No synthesized template in ${dir}: run "cdk synth"`);
  const { artifacts = {} } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(artifacts).flatMap(([id, { type, properties = {} }]) => {
    if (type === 'cdk:cloud-assembly') return readAssembly(join(dir, properties.directoryName ?? id));
    if (type !== 'aws:cloudformation:stack' || !properties.templateFile) return [];
    const template = JSON.parse(readFileSync(join(dir, properties.templateFile), 'utf8')) as Template;
    return [{ name: properties.stackName ?? id, template, dir }];
  });
}

/** Folder of the files that a resource takes from the assembly; `undefined` for one that takes none. */
export function assetOf(resource: CfnResource, stack: Stack): string | undefined {
  const path = resource.Metadata?.['aws:asset:path'];
  if (typeof path !== 'string') return undefined;
  return isAbsolute(path) ? path : join(stack.dir, path);
}

import { localAccount, localRegion } from '../engines/engine.ts';
import type { CfnResource, Properties, Stack, Template } from './assembly.ts';
import { attributeOf, type PhysicalNames } from './local-names.ts';

/** A resource with its properties as they stand locally, and where it comes from. */
export interface Resolved {
  id: string;
  type: string;
  stack: Stack;
  resource: CfnResource;
  properties: Properties;
  /** What `Ref` gives of it. */
  ref: string;
  arn: string;
}

type Intrinsic = (argument: unknown, stack: Stack) => unknown;

/**
 * Reads templates the way CloudFormation would, with local values in place of Amazon's.
 * @param physical identifiers that engines gave to what they made; names are used until there are any
 */
export function resolverOf(stacks: readonly Stack[], physical: PhysicalNames = {}) {
  const exported = new Map<string, { stack: Stack; value: unknown }>();
  const resolving = new Set<string>();

  const intrinsics: Record<string, Intrinsic> = {
    Ref: (id, stack) => refOf(String(id), stack),
    'Fn::GetAtt': (argument, stack) => {
      const [id, ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return attributeIn(stack, id ?? '', attribute.join('.'));
    },
    'Fn::Join': (argument, stack) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(parts, stack) as unknown[]).join(separator);
    },
    'Fn::Sub': (argument, stack) => {
      const [text, names] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Properties];
      return text.replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
        if (literal) return `\${${name}}`;
        if (name in names) return String(resolve(names[name], stack));
        const [id = '', ...attribute] = name.split('.');
        return String(attribute.length > 0 ? attributeIn(stack, id, attribute.join('.')) : refOf(id, stack));
      });
    },
    'Fn::ImportValue': (name, stack) => {
      const found = exported.get(String(resolve(name, stack)));
      if (!found) throw new Error(`${stack.name} imports ${JSON.stringify(name)}, which no stack exports`);
      return resolve(found.value, found.stack);
    },
    'Fn::GetStackOutput': (argument, stack) => {
      const { StackName, OutputName } = resolve(argument, stack) as Record<string, string>;
      const source = stacks.find(({ name }) => name === StackName);
      const output = source?.template.Outputs?.[OutputName ?? ''];
      if (!source || !output) throw new Error(`${stack.name} reads ${OutputName}, which ${StackName} lacks`);
      return resolve(output.Value, source);
    },
    'Fn::Select': (argument, stack) => {
      const [index, list] = argument as [number | string, unknown];
      return (resolve(list, stack) as unknown[])[Number(index)];
    },
    'Fn::Split': (argument, stack) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(text, stack)).split(separator);
    },
    'Fn::FindInMap': (argument, stack) => {
      const [map = '', first = '', second = ''] = (argument as unknown[]).map((key) =>
        String(resolve(key, stack)),
      );
      return stack.template.Mappings?.[map]?.[first]?.[second];
    },
    'Fn::If': (argument, stack) => {
      const [name, then, otherwise] = argument as [string, unknown, unknown];
      return resolve(holds(stack.template.Conditions?.[name], stack) ? then : otherwise, stack);
    },
    'Fn::Base64': (text, stack) => Buffer.from(String(resolve(text, stack))).toString('base64'),
    'Fn::GetAZs': () => [],
  };

  /** `undefined` stands for `AWS::NoValue`. */
  function resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => resolve(item, stack)).filter((item) => item !== undefined);
    }
    if (typeof value !== 'object' || value === null) return value;
    const [[name, argument] = [], ...others] = Object.entries(value);
    const intrinsic = name && others.length === 0 ? intrinsics[name] : undefined;
    if (intrinsic) return intrinsic(argument, stack);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, stack)]));
  }

  function refOf(id: string, stack: Stack): unknown {
    if (id in pseudoParameters) return pseudoParameters[id];
    if (id === 'AWS::StackName') return stack.name;
    if (id === 'AWS::StackId')
      return `arn:aws:cloudformation:${localRegion}:${localAccount}:stack/${stack.name}`;
    if (stack.template.Parameters?.[id]) return stack.template.Parameters[id]?.Default ?? '';
    return attributeIn(stack, id, 'Ref');
  }

  function attributeIn(stack: Stack, id: string, attribute: string): string {
    const resource = stack.template.Resources[id];
    if (!resource) throw new Error(`${stack.name} refers to ${id}, which is not in its template`);
    // A name may be built from other resources, but never from the resource itself.
    const key = `${stack.name}/${id}`;
    const properties = resolving.has(key) ? {} : namesOf(resource, key, stack);
    return attributeOf({
      stackName: stack.name,
      id,
      type: resource.Type,
      properties,
      attribute,
      physical: physical[key],
    });
  }

  /** Only the properties that can carry a name: the others may refer back and would never end. */
  function namesOf(resource: CfnResource, key: string, stack: Stack): Properties {
    resolving.add(key);
    const named = Object.entries(resource.Properties ?? {}).filter(([name]) =>
      /Name$|^Name$|^EmailIdentity$/.test(name),
    );
    const names = Object.fromEntries(named.map(([name, value]) => [name, resolve(value, stack)]));
    resolving.delete(key);
    return names;
  }

  function holds(condition: unknown, stack: Stack): boolean {
    const [[name, argument] = []] = Object.entries((condition ?? {}) as Properties);
    const all = (conditions: unknown) => (conditions as unknown[]).map((item) => holds(item, stack));
    switch (name) {
      case 'Fn::Equals': {
        const [left, right] = resolve(argument, stack) as unknown[];
        return left === right;
      }
      case 'Fn::Not':
        return !all(argument)[0];
      case 'Fn::And':
        return all(argument).every(Boolean);
      case 'Fn::Or':
        return all(argument).some(Boolean);
      case 'Condition':
        return holds(stack.template.Conditions?.[String(argument)], stack);
      default:
        return false;
    }
  }

  for (const stack of stacks) {
    for (const { Value, Export } of Object.values(stack.template.Outputs ?? {})) {
      if (Export) exported.set(String(resolve(Export.Name, stack)), { stack, value: Value });
    }
  }

  return {
    /** Every resource of these types, in all stacks. */
    all: (...types: string[]): Resolved[] =>
      stacks.flatMap((stack) =>
        resourcesOf(stack.template, types).map(([id, resource]) => ({
          id,
          type: resource.Type,
          stack,
          resource,
          properties: (resolve(resource.Properties ?? {}, stack) ?? {}) as Properties,
          ref: attributeIn(stack, id, 'Ref'),
          arn: attributeIn(stack, id, 'Arn'),
        })),
      ),
  };
}

export type Resolver = ReturnType<typeof resolverOf>;

const resourcesOf = (template: Template, types: string[]): [string, CfnResource][] =>
  Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type));

const pseudoParameters: Record<string, unknown> = {
  'AWS::Region': localRegion,
  'AWS::AccountId': localAccount,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NoValue': undefined,
  'AWS::NotificationARNs': [],
};

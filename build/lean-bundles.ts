import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, transform } from 'esbuild';
import { emptied, jsonSchemaFiles } from './without-json-schemas.ts';

/** Rewrites the files whose path matches, as JavaScript, before esbuild looks at what they leave unused. */
const rewriting = (
  name: string,
  filter: RegExp,
  rewrite: (source: string, file: string) => string | Promise<string>,
): Plugin => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({ contents: await rewrite(await readFile(path, 'utf8'), path) }));
  },
});

/** No module of ours does anything when it is imported: one whose imports are all unused leaves the bundle. */
const modulesInUse: Plugin = {
  name: 'modules in use',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' ? undefined : { path: resolve(resolveDir, path), sideEffects: false },
    );
  },
};

/** Calls that make a schema, or an operation of schemas: zod's own, our short-hands, and what derives one from another. */
const makesSchema =
  /(?<![\w.$])(?=z\.\w|(?:operation|line|paragraph|optionalLine|optionalParagraph)\(|\w+\.(?:extend|pick|omit|or|optional|meta)\()/g;

/**
 * Schemas and operations that a function does not use leave its bundle. esbuild must suppose that any call does
 * something; in these folders, a call at the top of a module makes a value and does nothing else.
 */
const schemasInUse = rewriting(
  'schemas in use',
  /\/(contract|domain)\/.*\.ts$/,
  async (source, sourcefile) => {
    // Comments and types go first: an annotation inside a comment would end it.
    const { code } = await transform(source, { loader: 'ts', sourcefile, sourcemap: 'inline' });
    return code.replace(makesSchema, '/* @__PURE__ */ ');
  },
);

/**
 * The shapes of the calls that a function does not make leave its S3 client: two thirds of what the client weighs.
 * They hold keys computed from constants, which esbuild must suppose to do something; here the constants are written out.
 */
const shapesInUse = rewriting(
  'shapes in use',
  /\/@aws-sdk\/client-s3\/dist-es\/schemas\/schemas_0\.js$/,
  (source) => {
    const constants = new Map(
      [...source.matchAll(/^const (\w+) = (".*");$/gm)].map(([, name, text]) => [name, text]),
    );
    return source.replace(/\[(_\w+)\]:/g, (computed, name) => {
      const text = constants.get(name);
      return text ? `${text}:` : computed;
    });
  },
);

/** How the SDK takes Node.js's HTTP, and how it is taken here. */
const asked = 'await import("node:http")';
const given = 'process.getBuiltinModule("node:http")';

/**
 * Imported, a module of Node.js has each of its exports read at once; those of `node:http` include `WebSocket`, which
 * loads the whole of `fetch`. The SDK needs none of it: it took a quarter of a function's first call.
 */
const httpAlone = rewriting(
  'HTTP alone',
  /\/@smithy\/node-http-handler\/dist-es\/node-http-handler\.js$/,
  (source, file) => {
    if (!source.includes(asked)) throw new Error(`${file} takes HTTP otherwise: look at it again`);
    return source.replace(asked, given);
  },
);

/**
 * Modules that only hold data worked out from much more: a bundle has the data as they are, and not what made them.
 * Their exports must go through JSON unharmed.
 */
const workedOut = rewriting(
  'worked out',
  /\/(contract\/(openapi-document|availability-schema)|domain\/cells\/numbering-plans|adapters\/xml\/information-requests-schema)\.ts$/,
  async (_, file) => {
    const data: Record<string, unknown> = await import(file);
    return Object.entries(data)
      .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
      .join('\n');
  },
);

/**
 * What bundles of functions leave out, and esbuild cannot find by itself. The first plugin that takes a file has it.
 * `bench/cold-start` says what they are worth.
 */
export const leanBundles: Plugin[] = [
  modulesInUse,
  workedOut,
  schemasInUse,
  rewriting('without JSON Schemas', jsonSchemaFiles, emptied),
  shapesInUse,
  httpAlone,
];

import type { Plugin } from 'vite';

/** The part of zod that writes JSON Schemas, a fifth of its weight: only the build writes any. */
export const jsonSchemaFiles = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** What stands in the place of such a file: the same names, which refuse to work. */
export function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name ?? '');
  return [
    "const unavailable = () => { throw new Error('JSON Schemas are written by the build'); };",
    ...names.map((name) =>
      name.startsWith('create')
        ? `export const ${name} = () => unavailable;`
        : `export const ${name} = unavailable;`,
    ),
  ].join('\n');
}

/** Leaves it out of the front. */
export const withoutJsonSchemas = (): Plugin => ({
  name: 'without-json-schemas',
  transform: {
    filter: { id: jsonSchemaFiles },
    handler: (source) => ({ code: emptied(source), map: null }),
  },
});

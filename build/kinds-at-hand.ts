import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { partitions } from '../adapters/dynamo/table.ts';
import type { PartitionPrefix } from '../adapters/dynamo/table-shape.ts';
import { bundledFunctions, type FunctionName } from '../lib/functions.ts';
import { grants } from '../lib/grants.ts';

/** Where the records lie that a function may read, and all those that it may touch in any way. */
export function partitionsOf(name: FunctionName): {
  read: Set<PartitionPrefix>;
  touched: Set<PartitionPrefix>;
} {
  const read = new Set<PartitionPrefix>();
  const touched = new Set<PartitionPrefix>();
  for (const grant of grants[name]) {
    if (!('table' in grant) && !('index' in grant)) continue;
    const reads = 'index' in grant || grant.table === 'read';
    for (const prefix of grant.of) {
      touched.add(prefix);
      if (reads) read.add(prefix);
    }
  }
  return { read, touched };
}

const slot = 'functions/runtime/kinds-at-hand.ts';

/** The source of a bundle's entry: it puts the function's kinds where the function looks for them, and hands its handler on. */
function entryOf(name: FunctionName, entry: string): string {
  const { read, touched } = partitionsOf(name);
  const imports = [...touched].map((prefix) => {
    const wanted = read.has(prefix)
      ? ['places', 'schemas', ...('listings' in partitions[prefix] ? ['listings'] : [])]
      : ['places'];
    const as = wanted.map((part) => ({ part, local: `${part}Of${prefix}` }));
    return {
      line: `import { ${as.map(({ part, local }) => `${part} as ${local}`).join(', ')} } from './adapters/dynamo/partitions/${prefix.toLowerCase()}.ts';`,
      as,
    };
  });
  const merged = (['places', 'schemas', 'listings'] as const).map((part) => {
    const locals = imports.flatMap(({ as }) => as.filter((one) => one.part === part));
    return `Object.assign(kindsAtHand.${part}, ${locals.map(({ local }) => local).join(', ') || '{}'});`;
  });
  const filling = [`import { kindsAtHand } from './${slot}';`, ...imports.map(({ line }) => line), ...merged];
  return [...(touched.size > 0 ? filling : []), `export { handler } from './${entry}';`].join('\n');
}

/**
 * Gives each bundle the kinds of records that lie in the partitions its grants name: what its role lets it read, it can
 * parse, and nothing of the rest weighs on it. From the sources, every function knows every kind.
 */
export const kindsInBundles = (root: string): Plugin => ({
  name: 'kinds at hand',
  setup({ onResolve, onLoad }) {
    const names = new Map(bundledFunctions.map(({ name, entry }) => [entry, name]));
    // esbuild puts a dot before the path of an entry that it finds on the disk.
    onResolve({ filter: /^(\.\/)?functions\// }, ({ path, kind }) =>
      kind === 'entry-point' ? { path: path.replace('./', ''), namespace: 'function' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'function' }, ({ path }) => {
      const name = names.get(path);
      return name && { contents: entryOf(name, path), resolveDir: root, loader: 'js' };
    });
    onLoad({ filter: /\/functions\/runtime\/kinds-at-hand\.ts$/ }, ({ path }) =>
      path === resolve(root, slot)
        ? { contents: 'export const kindsAtHand = { places: {}, schemas: {}, listings: {} };', loader: 'js' }
        : undefined,
    );
  },
});

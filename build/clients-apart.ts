import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/** Lies beside the bundle of each function that calls an engine. */
const neighbour = './clients.mjs';

/**
 * Leaves the SDK's clients out of the bundles: two thirds of what each would weigh, and the same in all. Linked once for
 * each set of clients and not once for each function, they make the build three times as quick.
 */
export const clientsApart: Plugin = {
  name: 'clients apart',
  setup({ onResolve }) {
    onResolve({ filter: /^@aws-sdk\// }, ({ importer }) =>
      importer.includes('/node_modules/')
        ? undefined
        : { path: neighbour, external: true, sideEffects: false },
    );
  },
};

/**
 * Puts beside each bundle the clients that it imports, and counts them in what the bundles weigh and are made of.
 * Bundles that import from the same packages get the same file: all that one of them imports.
 * @param outputs of the build of the functions, whose bundles were written; figures are changed in place
 */
export async function placeClients(
  root: string,
  bundling: BuildOptions,
  outputs: Metafile['outputs'],
): Promise<void> {
  const packageOf = importedNames(root);
  const sets = new Map<string, { names: Set<string>; bundles: string[] }>();
  for (const bundle of Object.keys(outputs).filter((file) => file.endsWith('/index.mjs'))) {
    const names = namesIn(readFileSync(join(root, bundle), 'utf8'));
    if (names.length === 0) {
      rmSync(join(root, dirname(bundle), neighbour), { force: true });
      continue;
    }
    const set = [...new Set(names.map((name) => packageOf.get(name)))].sort().join();
    const { names: all, bundles } = sets.get(set) ?? { names: new Set(), bundles: [] };
    for (const name of names) all.add(name);
    sets.set(set, { names: all, bundles: [...bundles, bundle] });
  }
  await Promise.all(
    [...sets.values()].map(async ({ names, bundles }) => {
      const { outputFiles, metafile } = await build({
        ...bundling,
        absWorkingDir: root,
        stdin: { contents: reExports(names, packageOf), resolveDir: root },
        outfile: join(root, 'dist', 'clients.mjs'),
        metafile: true,
        write: false,
      });
      const [, made] = Object.entries(metafile.outputs).find(([file]) => file.endsWith('.mjs')) ?? [];
      if (!made) throw new Error('The clients left no bundle');
      for (const bundle of bundles) {
        for (const { path, contents } of outputFiles) {
          replace(join(root, dirname(bundle), basename(path)), contents);
        }
        const figures = outputs[bundle];
        if (!figures) continue;
        figures.bytes += made.bytes;
        Object.assign(figures.inputs, made.inputs);
      }
    }),
  );
}

/** Puts a file in place whole: a stack that is up may read it at that very moment. */
function replace(file: string, contents: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

const reExports = (names: ReadonlySet<string>, packageOf: ReadonlyMap<string, string>): string =>
  [...names].map((name) => `export { ${name} } from '${packageOf.get(name)}';`).join('\n');

/** Names that a bundle takes from its neighbour. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/import\s*\{([^}]*)\}\s*from\s*"\.\/clients\.mjs"/g)].flatMap(([, list = '']) =>
    list.split(',').map((item) => item.trim().split(' as ')[0] ?? ''),
  );

/**
 * What the adapters and the functions import from the SDK, with the package of each name.
 * @throws when two packages give the same name: the neighbour can hold but one of them
 */
function importedNames(root: string): Map<string, string> {
  const packageOf = new Map<string, string>();
  for (const file of globSync('{adapters,functions}/**/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, list = '', from = ''] of source.matchAll(
      /import\s*\{([^}]*)\}\s*from\s*'(@aws-sdk\/[^']+)'/g,
    )) {
      for (const item of list.split(',').map((one) => one.trim())) {
        const name = item.split(' as ')[0] ?? '';
        if (name === '' || name.startsWith('type ')) continue;
        if ((packageOf.get(name) ?? from) !== from) throw new Error(`${name} comes from two packages`);
        packageOf.set(name, from);
      }
    }
  }
  return packageOf;
}

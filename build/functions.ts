import { cpSync, existsSync, globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundledFunctions } from '../lib/functions.ts';
import { clientsApart, placeClients } from './clients-apart.ts';
import { kindsInBundles } from './kinds-at-hand.ts';
import { leanBundles } from './lean-bundles.ts';
import { nativePackage, placeNativePackage } from './native-package.ts';

interface FunctionsBuild {
  /** Root of the project. */
  root: string;
  /** Folder that receives one bundle per function, and `meta.json`. */
  out: string;
  /** Makes what can be deployed: native code for Lambda's processors instead of this machine's. */
  deploy: boolean;
}

/** CommonJS packages inside a module bundle still call `require` for what Node.js itself offers. */
const requireInModules =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/**
 * zod compiles no code for a schema at its first use. A function that starts parses each of its schemas once or twice,
 * which takes less time than compiling them, and a warm one is as quick without.
 */
const schemasNotCompiled = 'globalThis.__zod_globalConfig = { jitless: true };';

/** How everything that runs on Lambda is bundled, from the root of the project. */
export const bundling: BuildOptions = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // CommonJS builds of a package cannot be shaken: the module build comes first where there is one.
  mainFields: ['module', 'main'],
  external: [nativePackage],
  plugins: leanBundles,
  alias: {
    '@aws-sdk/credential-provider-node': './build/environment-credentials.ts',
    '@aws-sdk/endpoint-cache': './build/no-endpoint-cache.ts',
    '@smithy/core/event-streams': './build/no-event-streams.ts',
  },
  minify: true,
  legalComments: 'none',
  banner: { js: `${requireInModules}${schemasNotCompiled}` },
  logLevel: 'warning',
};

/**
 * Bundles every function, in one call of esbuild, to `<out>/<name>/index.mjs`, beside the SDK's clients that it
 * uses; for a deployment, with its source map beside it.
 * A function that makes PDFs gets the templates, and for a deployment the native compiler, next to its bundle.
 * @throws when the contract has an operation that has no function, or a function does not compile.
 */
export async function buildFunctions({ root, out, deploy }: FunctionsBuild): Promise<void> {
  checkEntries(root);
  // Read with the logs of a deployed function; they weigh five times what they map.
  const sourcemap = deploy ? 'external' : false;
  const { metafile } = await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: bundledFunctions.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir: out,
    plugins: [clientsApart, kindsInBundles(root), ...leanBundles],
    sourcemap,
    metafile: true,
  });
  await placeClients(root, { ...bundling, sourcemap }, metafile.outputs);
  writeFileSync(join(out, 'meta.json'), JSON.stringify(metafile));
  removeOldBundles(out);
  for (const bundle of bundlesThatMakePdfs(root, metafile)) {
    for (const template of globSync('documents/**/*.typ', { cwd: root })) {
      mkdirSync(dirname(join(bundle, template)), { recursive: true });
      cpSync(join(root, template), join(bundle, template));
    }
    rmSync(join(bundle, 'node_modules'), { recursive: true, force: true });
    if (deploy) placeNativePackage(root, bundle);
  }
}

/** An operation of the contract without its function is named at once, with the others that lack theirs. */
function checkEntries(root: string): void {
  const missing = bundledFunctions
    .map(({ entry }) => entry)
    .filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`These functions are still to be written:\n${missing.join('\n')}`);
}

function removeOldBundles(out: string): void {
  const current = new Set<string>(bundledFunctions.map(({ name }) => name));
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (entry.isDirectory() && !current.has(entry.name)) rmSync(join(out, entry.name), { recursive: true });
  }
}

const bundlesThatMakePdfs = (root: string, { outputs }: Metafile): string[] =>
  Object.entries(outputs)
    .filter(([, { imports }]) => imports.some(({ path, external }) => external && path === nativePackage))
    .map(([file]) => join(root, dirname(file)));

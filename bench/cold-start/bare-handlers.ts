import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundling } from '../../build/functions.ts';

/** The classes that make a client, by the package that a function takes them from. */
const clientClasses: Record<string, string> = {
  '@aws-sdk/client-cognito-identity-provider': 'CognitoIdentityProviderClient',
  '@aws-sdk/client-dynamodb': 'DynamoDBClient',
  '@aws-sdk/client-s3': 'S3Client',
  '@aws-sdk/client-ses': 'SESClient',
  '@aws-sdk/lib-dynamodb': 'DynamoDBDocumentClient',
};
const packages = Object.keys(clientClasses);

/** The SDK clients that went into a bundle, as packages in alphabetical order. */
export const clientsIn = (bundle: Metafile['outputs'][string]): string[] =>
  packages.filter((name) =>
    Object.keys(bundle.inputs).some((file) => file.includes(`node_modules/${name}/`)),
  );

/** Name of the bare handler that imports these clients. */
const nameOf = (clients: readonly string[]): string =>
  clients.map((name) => name.replace('@aws-sdk/', '')).join('+') || 'no-client';

/** The least that a function with these clients can be: it imports them, and answers. */
const sourceOf = (clients: readonly string[]): string =>
  [
    ...clients.map((name) => `import { ${clientClasses[name]} } from '${name}';`),
    `export const handler = async () => [${clients.map((name) => clientClasses[name]).join(', ')}];`,
  ].join('\n');

/**
 * Bundles, as the functions are bundled, one bare handler for each set of clients.
 * @param out folder that receives them; must lie in the project, for packages to be found.
 * @returns gives the bundle of a set of clients.
 */
export async function bundleBareHandlers(
  root: string,
  out: string,
  sets: readonly string[][],
): Promise<(clients: readonly string[]) => string> {
  const names = new Map(sets.map((clients) => [nameOf(clients), clients]));
  mkdirSync(out, { recursive: true });
  for (const [name, clients] of names) writeFileSync(join(out, `${name}.ts`), sourceOf(clients));
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [...names.keys()].map((name) => ({ in: join(out, `${name}.ts`), out: `${name}/index` })),
    outdir: out,
  });
  return (clients) => join(out, nameOf(clients), 'index.mjs');
}

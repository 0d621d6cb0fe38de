import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { type Built, declareExtranet } from '../../lib/extranet.ts';
import { type StageName, stageSettings } from '../../lib/stages.ts';

const root = join(import.meta.dirname, '../..');
const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));

/**
 * Makes the templates of a stage, those of a deployment, in this process. The gate before a deployment (`bin/app.ts`)
 * takes longer than they do, and is left out: here they are read, and nothing is deployed.
 * @param built folders that the build filled
 * @param outdir where the assembly goes
 */
export function synthesize(stage: StageName, built: Built, outdir: string) {
  const app = new App({
    outdir,
    context: {
      ...context,
      // Bundles stay where they lie, and each function's resource says where.
      'aws:cdk:disable-asset-staging': true,
      'aws:cdk:enable-asset-metadata': true,
    },
    builtinCloudFormationValidation: false,
  });
  declareExtranet(app, stageSettings(stage), built);
  return app.synth();
}

/** `node local/template/synthesize.ts FOLDER`: a program of its own, so that the stack keeps nothing of the CDK in memory. */
if (import.meta.main) {
  const [outdir = ''] = process.argv.slice(2);
  const dist = (folder: string) => join(root, 'dist', folder);
  const built = { functions: dist('functions'), front: dist('web'), reference: dist('reference') };
  synthesize(context.stage, built, outdir);
}

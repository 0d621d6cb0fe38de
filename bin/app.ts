import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { declareExtranet } from '../lib/extranet.ts';
import { refuseExamples, stageSettings } from '../lib/stages.ts';

const app = new App();
/** Where the build put its results: `dist`, unless `-c built=…` names another folder. */
const built: string = app.node.tryGetContext('built') ?? fileURLToPath(new URL('../dist', import.meta.url));
const settings = stageSettings(app.node.tryGetContext('stage'));
if (app.node.tryGetContext('deploying')) {
  try {
    refuseExamples(settings);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
declareExtranet(app, settings, {
  functions: join(built, 'functions'),
  front: join(built, 'web'),
  reference: join(built, 'reference'),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();

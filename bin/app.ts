import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { declareExtranet } from '../lib/extranet.ts';
import { stageSettings } from '../lib/stages.ts';

const built = (folder: string) => fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));

const app = new App();
declareExtranet(app, stageSettings(app.node.tryGetContext('stage')), {
  functions: built('functions'),
  front: built('web'),
  reference: built('reference'),
});
app.synth();

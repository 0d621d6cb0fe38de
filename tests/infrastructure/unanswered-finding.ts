import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';

// An app with a bucket that takes connections in clear and keeps no access log: the gate must refuse it.
const app = new App();
new Bucket(new Stack(app, 'careless'), 'Bucket');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();

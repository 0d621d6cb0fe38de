import { localAccount, localRegion } from '../engines/engine.ts';
import type { Properties } from './assembly.ts';

/** What engines called the resources they made, by `stack/logical id`: a user pool, a client. */
export type PhysicalNames = Record<string, string>;

interface Wanted {
  stackName: string;
  id: string;
  type: string;
  /** Those of its properties that may name it, resolved. */
  properties: Properties;
  /** `Ref`, or the name of an attribute. */
  attribute: string;
  physical: string | undefined;
}

/** Where a type keeps its name, and how Amazon would write its ARN. */
const types: Record<string, { name?: string; arn?: (name: string) => string }> = {
  'AWS::DynamoDB::Table': { name: 'TableName', arn: (name) => arn('dynamodb', `table/${name}`) },
  'AWS::DynamoDB::GlobalTable': { name: 'TableName', arn: (name) => arn('dynamodb', `table/${name}`) },
  'AWS::S3::Bucket': { name: 'BucketName', arn: (name) => `arn:aws:s3:::${name}` },
  'AWS::Lambda::Function': { name: 'FunctionName', arn: (name) => arn('lambda', `function:${name}`) },
  'AWS::IAM::Role': {
    name: 'RoleName',
    arn: (name) => `arn:aws:iam::${localAccount}:role/${name}`,
  },
  'AWS::SQS::Queue': { name: 'QueueName', arn: (name) => arn('sqs', name) },
  'AWS::Cognito::UserPool': { arn: (id) => arn('cognito-idp', `userpool/${id}`) },
  'AWS::Cognito::UserPoolGroup': { name: 'GroupName' },
  'AWS::CloudFront::Function': { name: 'Name', arn: (name) => arn('cloudfront', `function/${name}`) },
  'AWS::SES::EmailIdentity': { name: 'EmailIdentity' },
  'AWS::SES::ConfigurationSet': { name: 'Name' },
  'AWS::Scheduler::ScheduleGroup': { name: 'Name' },
};

/** The local value of `Ref` or of an attribute. What no engine knows gets a value that says which it stands for. */
export function attributeOf({ stackName, id, type, properties, attribute, physical }: Wanted): string {
  const known = types[type] ?? {};
  const given = known.name && properties[known.name];
  const name =
    physical ?? (typeof given === 'string' ? given : known.name ? generatedName(stackName, id) : id);
  const arnOfName = known.arn?.(name) ?? arn('local', id);
  switch (attribute) {
    case 'Ref':
    case 'QueueName':
      return name;
    case 'Arn':
    case 'FunctionARN':
      return arnOfName;
    case 'StreamArn':
      return `${arnOfName}/stream/local`;
    default:
      return `${id}.${attribute}`;
  }
}

/** Logical identifiers are unique in their stack alone; a bucket's name has no capitals and 63 characters at most. */
const generatedName = (stackName: string, id: string): string =>
  `${stackName}-${id}`.toLowerCase().slice(-63);

/** ARN of what lives here. */
export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${localRegion}:${localAccount}:${resource}`;

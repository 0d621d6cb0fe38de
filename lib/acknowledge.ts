import { Aws, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Answers one finding of the policy check on a construct and what it contains, with the reason that holds there.
 * The rule is named without its pack: `COG1`.
 */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

/** Answers the finding that a role's statement ends in a wildcard. The check names the account by its parameter. */
export function acknowledgeWildcard(
  construct: IConstruct,
  { resource, reason }: { resource: string; reason: string },
): void {
  acknowledge(
    construct,
    `IAM5[Resource::${resource.replaceAll(Aws.ACCOUNT_ID, '<AWS::AccountId>')}]`,
    reason,
  );
}

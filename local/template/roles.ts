import { type Statement, statementsOf } from '../roles/policy.ts';
import type { Properties } from './assembly.ts';
import type { Resolver } from './resolver.ts';

/** What a role may come with beyond its policies, which would change what it allows. */
const unread = ['ManagedPolicyArns', 'PermissionsBoundary'];

/**
 * Reads what a role allows: its own policies, and those attached to it.
 * @returns a function of the role's ARN, which throws on a policy that cannot be evaluated; a function without a role
 *   may do nothing
 */
export function roleReader(resolver: Resolver): (roleArn: unknown) => Statement[] {
  const roles = new Map(resolver.all('AWS::IAM::Role').map((role) => [role.arn, role]));
  const attached = resolver.all('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy');

  return (roleArn) => {
    if (roleArn === undefined) return [];
    const role = roles.get(String(roleArn));
    if (!role) throw new Error(`Cannot evaluate ${String(roleArn)}: it is not a role of the templates`);
    const beyond = unread.filter((name) => role.properties[name] !== undefined);
    if (beyond.length > 0) throw new Error(`Cannot evaluate ${role.id}: it has ${beyond.join(' and ')}`);
    const own = (role.properties.Policies ?? []) as Properties[];
    const others = attached
      .filter(({ properties }) => ((properties.Roles ?? []) as unknown[]).includes(role.ref))
      .map(({ properties }) => properties);
    return [...own, ...others].flatMap(({ PolicyName, PolicyDocument }) =>
      statementsOf(PolicyDocument, `${String(PolicyName)} of ${role.id}`),
    );
  };
}

import * as z from 'zod';

/** The condition keys that our policies test. */
const ConditionKey = z.enum([
  'dynamodb:LeadingKeys',
  'ses:FromAddress',
  's3:if-match',
  's3:if-none-match',
  's3:prefix',
]);
type ConditionKey = z.infer<typeof ConditionKey>;

/** What a call asks for: the action as IAM names it, on one resource. */
export interface Need {
  action: string;
  resource: string;
  /** Values of the condition keys that the call carries. */
  context: Partial<Record<ConditionKey, readonly string[]>>;
}

const text = z.string().refine((value) => !value.includes('${'), 'policy variables are not understood');
const texts = z.union([text, z.array(text)]).transform((value) => [value].flat());
const test = z.partialRecord(ConditionKey, texts);

/** Whether the call must lack the key (`true`) or carry it (`false`). */
const presence = z.partialRecord(ConditionKey, z.enum(['true', 'false']));

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.literal('Allow'),
  Action: texts.pipe(z.array(z.string().regex(/^[a-z0-9-]+:[A-Za-z]+$/, 'an action has no wildcard'))),
  Resource: texts,
  Condition: z
    .strictObject({
      'ForAllValues:StringLike': test.optional(),
      StringEquals: test.optional(),
      StringLike: test.optional(),
      Null: presence.optional(),
    })
    .default({}),
});
export type Statement = z.infer<typeof Statement>;

const PolicyDocument = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(Statement),
});

/**
 * Reads a policy of a template, references resolved.
 * @param of names the policy in the error
 * @throws on anything beyond what our templates use: what is not understood must not be taken for granted or refused
 */
export function statementsOf(document: unknown, of: string): Statement[] {
  const parsed = PolicyDocument.safeParse(document);
  if (!parsed.success) throw new Error(`Cannot evaluate ${of}:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.Statement;
}

/** Whether one of the statements allows the call, as IAM would say. */
export const allows = (statements: readonly Statement[], need: Need): boolean =>
  statements.some(
    ({ Action, Resource, Condition }) =>
      Action.includes(need.action) &&
      Resource.some((pattern) => like(pattern, need.resource)) &&
      holds(Condition, need.context),
  );

function holds(condition: Statement['Condition'], context: Need['context']): boolean {
  const forAll = Object.entries(condition['ForAllValues:StringLike'] ?? {});
  const alike = Object.entries(condition.StringLike ?? {});
  const equals = Object.entries(condition.StringEquals ?? {});
  const lacks = Object.entries(condition.Null ?? {});
  const valuesOf = (key: string) => context[key as ConditionKey] ?? [];
  return (
    // As on AWS, it holds where the call carries no value at all.
    forAll.every(([key, patterns]) =>
      valuesOf(key).every((value) => patterns.some((pattern) => like(pattern, value))),
    ) &&
    // This one holds only where it carries a value.
    alike.every(([key, patterns]) =>
      valuesOf(key).some((value) => patterns.some((pattern) => like(pattern, value))),
    ) &&
    equals.every(([key, wanted]) => valuesOf(key).some((value) => wanted.includes(value))) &&
    lacks.every(([key, wanted]) => (valuesOf(key).length === 0) === (wanted === 'true'))
  );
}

/** `*` stands for any text, `?` for any character. */
function like(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

import type { CorsRule } from '../gateway-to-engines/cors.ts';
import type { Properties } from './assembly.ts';
import { type FunctionModel, functionFor } from './functions.ts';
import type { Resolver } from './resolver.ts';

/** What a bucket does besides holding objects. */
export interface BucketModel {
  name: string;
  cors: CorsRule[];
  notifications: BucketNotification[];
}

/** A function that hears of new objects. */
export interface BucketNotification {
  /** `s3:ObjectCreated:*` */
  event: string;
  prefix: string;
  function: FunctionModel;
  /** Times that a call that failed is made again. */
  retries: number;
}

/** Retries of an asynchronous call, where the template does not say how many. */
const usualRetries = 2;

/** The buckets of all stacks, with what pages may send there and who hears of it. */
export function bucketsOf(resolver: Resolver, functions: readonly FunctionModel[]): BucketModel[] {
  const asked = resolver.all('AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties);
  const retriesOf = (target: FunctionModel): number =>
    Number(
      asked.find(({ FunctionName }) => functionFor(FunctionName, functions) === target)
        ?.MaximumRetryAttempts ?? usualRetries,
    );
  return resolver.all('AWS::S3::Bucket').map(({ ref, properties }) => {
    const { CorsConfiguration, NotificationConfiguration } = properties as Record<
      string,
      Properties | undefined
    >;
    const hears = (NotificationConfiguration?.LambdaConfigurations ?? []) as Properties[];
    return {
      name: ref,
      cors: ((CorsConfiguration?.CorsRules ?? []) as Properties[]).map(corsRule),
      notifications: hears.map((one) => {
        const target = functionFor(one.Function, functions);
        return {
          event: String(one.Event),
          prefix: prefixOf(one.Filter as Properties | undefined),
          function: target,
          retries: retriesOf(target),
        };
      }),
    };
  });
}

const corsRule = (rule: Properties): CorsRule => ({
  origins: texts(rule.AllowedOrigins),
  methods: texts(rule.AllowedMethods),
  headers: texts(rule.AllowedHeaders).map((name) => name.toLowerCase()),
  exposed: texts(rule.ExposedHeaders),
  ...(rule.MaxAge !== undefined && { maxAgeSeconds: Number(rule.MaxAge) }),
});

const texts = (value: unknown): string[] => ((value ?? []) as unknown[]).map(String);

function prefixOf(filter: Properties | undefined): string {
  const rules = ((filter?.S3Key as Properties | undefined)?.Rules ?? []) as { Name: string; Value: string }[];
  const other = rules.find(({ Name }) => Name.toLowerCase() !== 'prefix');
  if (other) throw new Error(`The local stack knows no filter by ${other.Name}`);
  return rules[0]?.Value ?? '';
}

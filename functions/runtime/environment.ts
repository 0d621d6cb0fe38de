import * as z from 'zod';
import { traceRetentionBounds } from '../../domain/traces/retention.ts';

const names = {
  TABLE_NAME: z.string().min(3),
  PUBLISHED_BUCKET: z.string().min(3),
  PRIVATE_BUCKET: z.string().min(3),
  KEYS_BUCKET: z.string().min(3),
  DEPOSITS_BUCKET: z.string().min(3),
  USER_POOL_ID: z.string().min(3),
  USER_POOL_CLIENT_ID: z.string().min(3),
  MAIL_FROM: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().optional(),
  /** None where functions run without a stack: nobody is asked. */
  GEOCODER_URL: z.url().optional(),
  SITE_URL: z.url(),
  SECURE_COOKIES: z.enum(['true', 'false']),
  TRACE_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(traceRetentionBounds.least)
    .max(traceRetentionBounds.most),
} as const;
type Name = keyof typeof names;

/** One variable of the function's environment, parsed. Throws, naming it, when the infrastructure did not give it. */
export function environment<N extends Name>(name: N): z.infer<(typeof names)[N]> {
  const parsed = names[name].safeParse(process.env[name]);
  if (!parsed.success) throw new Error(`The environment variable ${name} is missing or unusable`);
  return parsed.data as z.infer<(typeof names)[N]>;
}

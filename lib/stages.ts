import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { LegalNotice } from '../contract/legal-notice.ts';
import { usualTraceRetentionDays } from '../domain/traces/retention.ts';
import { exampleLegalNotice, stillExamples } from './legal-notices.ts';

export type StageName = 'demo' | 'production';

/** All that differs between two deployments. Nothing here is secret. */
export interface StageSettings {
  stage: StageName;
  /** Where people reach the site; links in e-mails begin with it. No slash at the end. */
  siteUrl: `https://${string}`;
  /**
   * Certificate of the host of `siteUrl`, issued in us-east-1 as CloudFront wants it.
   * Without one, the distribution answers on its own `*.cloudfront.net` name.
   */
  certificateArn?: string;
  /** The State's geocoder (Géoplateforme), asked where the addresses of families and establishments are. */
  geocoderUrl: `https://${string}`;
  /** Domain that SES signs for; e-mails come from `ne-pas-repondre@` this domain. */
  mailDomain: string;
  /** Mailbox that is told of alarms; it confirms its subscription once. */
  alarmsTo?: string;
  /** How long logs, which hold no personal data, are kept. */
  logRetention: RetentionDays;
  /** Days that the journal's lines are kept (CTL-03), within the bounds of `domain/traces/retention.ts`. */
  traceRetentionDays: number;
  /** Who answers for the site: what « Mentions légales » and « Données personnelles » say (law 2004-575, RGPD art. 13). */
  legal: LegalNotice;
  /** What the whole API takes, all callers together. */
  throttling: { requestsPerSecond: number; burst: number };
}

/** Personal data of partners and families stay in France: Paris, for every stage. */
export const region = 'eu-west-3';

const stateGeocoder = 'https://data.geopf.fr/geocodage';

const stages: Record<StageName, StageSettings> = {
  demo: {
    stage: 'demo',
    siteUrl: 'https://demonstration.extranet.example',
    geocoderUrl: stateGeocoder,
    mailDomain: 'demonstration.extranet.example',
    logRetention: RetentionDays.ONE_MONTH,
    traceRetentionDays: usualTraceRetentionDays,
    legal: exampleLegalNotice,
    throttling: { requestsPerSecond: 50, burst: 100 },
  },
  production: {
    stage: 'production',
    siteUrl: 'https://partenaires.extranet.example',
    geocoderUrl: stateGeocoder,
    mailDomain: 'partenaires.extranet.example',
    alarmsTo: 'exploitation@partenaires.extranet.example',
    logRetention: RetentionDays.SIX_MONTHS,
    traceRetentionDays: usualTraceRetentionDays,
    legal: exampleLegalNotice,
    throttling: { requestsPerSecond: 500, burst: 1000 },
  },
};

/**
 * The settings of the stage asked for with `-c stage=…`.
 * @throws when the name is not a stage, with the names that are.
 */
export function stageSettings(name: unknown): StageSettings {
  const settings = Object.values(stages).find(({ stage }) => stage === name);
  if (!settings) {
    throw new Error(
      `"${String(name)}" is no stage: choose -c stage=${Object.keys(stages).join(' or -c stage=')}`,
    );
  }
  return settings;
}

/**
 * Holds a deployment back whose settings are still the examples of this file: nobody would reach its site or its mails.
 * A demonstration may do without a domain of its own for the site (CloudFront gives one), not for mails.
 * @throws naming what is still to be set
 */
export function refuseExamples({
  stage,
  siteUrl,
  certificateArn,
  mailDomain,
  alarmsTo,
  legal,
}: StageSettings): void {
  const isExample = (value: string) => value.endsWith('.example');
  const production = stage === 'production';
  const missing = [
    production && isExample(siteUrl) && 'siteUrl',
    production && certificateArn === undefined && 'certificateArn',
    isExample(mailDomain) && 'mailDomain',
    production && (alarmsTo === undefined || isExample(alarmsTo)) && 'alarmsTo',
    ...stillExamples(legal).map((name) => `legal.${name}`),
  ].filter((name) => name !== false);
  if (missing.length > 0) {
    throw new Error(`Stage ${stage} is not ready to be deployed: set ${missing.join(', ')} in lib/stages.ts`);
  }
}

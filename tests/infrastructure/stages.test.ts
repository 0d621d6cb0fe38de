import { describe, expect, it } from 'vitest';
import { refuseExamples, stageSettings } from '../../lib/stages.ts';

const production = stageSettings('production');
const ready = {
  ...production,
  siteUrl: 'https://partenaires.drome.fr',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/x',
  mailDomain: 'partenaires.drome.fr',
  alarmsTo: 'exploitation@partenaires.drome.fr',
} as const;

describe('what a deployment asks of its stage', () => {
  it('names everything that is still an example', () => {
    expect(() => refuseExamples(production)).toThrow(/set siteUrl, certificateArn, mailDomain, alarmsTo in/);
  });

  it('takes a stage whose settings are its own', () => {
    expect(() => refuseExamples(ready)).not.toThrow();
  });

  it('lets a demonstration do without a domain for its site, not without one for its mails', () => {
    const demo = { ...ready, ...stageSettings('demo') };
    expect(() => refuseExamples({ ...demo, mailDomain: 'courriels.drome.fr' })).not.toThrow();
    expect(() => refuseExamples(demo)).toThrow('set mailDomain in lib/stages.ts');
  });
});

import { describe, expect, it } from 'vitest';
import { refuseExamples, stageSettings } from '../../lib/stages.ts';

const legal = {
  publisher: {
    name: 'Éditeur',
    address: '3 rue Neuve, Crest',
    telephone: '04 99 00 00 01',
    director: 'Ada Roch',
  },
  host: { name: 'Hébergeur', address: '4 rue Neuve, Crest', telephone: '04 99 00 00 02' },
  personalData: { officer: 'donnees@partenaires.drome.fr' },
};

const production = stageSettings('production');
const ready = {
  ...production,
  siteUrl: 'https://partenaires.drome.fr',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/x',
  mailDomain: 'partenaires.drome.fr',
  alarmsTo: 'exploitation@partenaires.drome.fr',
  legal,
} as const;

describe('what a deployment asks of its stage', () => {
  it('names everything that is still an example', () => {
    expect(() => refuseExamples(production)).toThrow(
      /set siteUrl, certificateArn, mailDomain, alarmsTo, legal\.publisher\.name, .*legal\.personalData\.officer in/,
    );
  });

  it('takes a stage whose settings are its own', () => {
    expect(() => refuseExamples(ready)).not.toThrow();
  });

  it('wants every word of the legal notice to be its own, in a demonstration too', () => {
    const host = { ...legal.host, telephone: production.legal.host.telephone };
    for (const stage of ['demo', 'production'] as const) {
      const settings = { ...ready, stage, legal: { ...legal, host } };
      expect(() => refuseExamples(settings)).toThrow('set legal.host.telephone in lib/stages.ts');
    }
  });

  it('lets a demonstration do without a domain for its site, not without one for its mails', () => {
    const demo = { ...ready, ...stageSettings('demo'), legal };
    expect(() => refuseExamples({ ...demo, mailDomain: 'courriels.drome.fr' })).not.toThrow();
    expect(() => refuseExamples(demo)).toThrow('set mailDomain in lib/stages.ts');
  });
});

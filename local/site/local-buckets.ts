import { localRegion } from '../engines/engine.ts';
import type { SiteModel } from '../template/site.ts';

const amazonBucket = new RegExp(`https://[a-z0-9.-]+\\.s3\\.${localRegion}\\.amazonaws\\.com`, 'gu');

/** The site with headers that name the engine where they would name a bucket of Amazon's: pages may send there. */
export const withLocalBuckets = (site: SiteModel, s3: string): SiteModel => ({
  ...site,
  behaviors: site.behaviors.map((behavior) => ({
    ...behavior,
    headers: Object.fromEntries(
      Object.entries(behavior.headers).map(([name, value]) => [name, value.replace(amazonBucket, s3)]),
    ),
  })),
});

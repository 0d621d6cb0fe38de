import type { CafProfile } from '../../../domain/caf/caf-profile.ts';

/** The Caf's profile as its agents edit it; version 0 where nothing was said yet. */
export const cafProfileView = (cafCode: string, profile: CafProfile | undefined) => ({
  cafCode,
  content: profile,
  version: profile?.version ?? 0,
});

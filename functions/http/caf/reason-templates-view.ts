import type { ReasonTemplatesView } from '../../../contract/caf-reason-templates.ts';
import { nationalTemplates } from '../../../domain/caf/national-templates.ts';
import type { ReasonTemplates } from '../../../domain/caf/reason-templates.ts';

/** The templates that a Caf proposes its agents; an empty list of its own stays empty. */
export const reasonTemplatesView = (own: ReasonTemplates | undefined): ReasonTemplatesView => ({
  templates: own?.templates ?? [...nationalTemplates],
  national: own === undefined,
  version: own?.version ?? 0,
});

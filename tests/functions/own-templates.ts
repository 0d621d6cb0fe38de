import { changeReasonTemplates, readReasonTemplates } from '../../contract/caf-reason-templates.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';

/** Gives a Caf words of its own, which name its department: the national ones are everybody's. */
export async function ownTemplates(stage: Stage, as: Browser): Promise<void> {
  const { templates, version } = await stage.done(readReasonTemplates, { as });
  const own = { id: 'own', act: 'refusal', title: 'Déjà demandé', text: 'Voyez R26-0000-0000.' } as const;
  await stage.done(changeReasonTemplates, { as, body: { version, templates: [...templates, own] } });
}

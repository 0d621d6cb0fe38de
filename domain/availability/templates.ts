import * as z from 'zod';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { ownEstablishment } from '../establishment/own-establishment.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { line } from '../text.ts';
import { traceWrite } from '../traces/trace.ts';
import { AvailabilityCells, eachOnce } from './availability.ts';

/** Most templates that an establishment keeps: more would take longer to choose from than to fill in. */
const mostTemplates = 8;

/** A week that comes back: « Semaine type », « Vacances scolaires ». */
export const AvailabilityTemplate = z.object({
  name: line(40),
  cells: AvailabilityCells.min(1).refine(eachOnce, { error: 'cell-twice' }),
});
export type AvailabilityTemplate = z.infer<typeof AvailabilityTemplate>;

export const AvailabilityTemplateList = z
  .array(AvailabilityTemplate)
  .max(mostTemplates)
  .refine((all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length, {
    error: 'template-twice',
  });

/** The weeks that an establishment keeps at hand, shared by all who declare its places. Nothing of them is published. */
export const AvailabilityTemplates = z.object({
  establishmentId: z.string(),
  templates: z.array(AvailabilityTemplate),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type AvailabilityTemplates = z.infer<typeof AvailabilityTemplates>;

type Kept = Pick<AvailabilityTemplates, 'templates' | 'version'>;

/** The templates of an establishment whose places the agent may declare; version 0 where none was ever kept. */
export async function readTemplates(deps: Deps, id: string, actor: Actor): Promise<Result<Kept, Problem>> {
  const own = await ownEstablishment(deps, actor, id);
  if (!own?.rights.availability) return refused({ code: 'not-found' });
  const kept = await deps.records.get('availabilityTemplates', [id]);
  return done(kept ?? { templates: [], version: 0 });
}

/** Puts a list of templates in place of the one before, of version `basedOn`. */
export async function changeTemplates(
  deps: Deps,
  input: { id: string; basedOn: number; templates: AvailabilityTemplate[] },
  actor: Actor,
  call: Call,
): Promise<Result<Kept, Problem>> {
  const own = await ownEstablishment(deps, actor, input.id);
  if (!own?.rights.availability) return refused({ code: 'not-found' });
  const seen = await deps.records.get('availabilityTemplates', [input.id]);
  if (seen?.lastCommand === call.commandId) return done(seen);
  if ((seen?.version ?? 0) !== input.basedOn) return refused({ code: 'conflict' });
  const record: AvailabilityTemplates = {
    establishmentId: input.id,
    templates: input.templates,
    version: input.basedOn + 1,
    lastCommand: call.commandId,
  };
  const committed = await deps.records.commit([
    { do: seen ? 'replace' : 'create', kind: 'availabilityTemplates', record },
    traceWrite(deps, actor, call, {
      cafCode: own.habilitation.cafCode,
      action: 'availability-templates-changed',
      subject: { kind: 'establishment', id: input.id },
    }),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}

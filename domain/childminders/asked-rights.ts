import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { newRegisterId } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Write } from '../records.ts';
import type { RegisterEntry } from '../rights/register-entry.ts';
import { lastDayToAnswer } from '../rights/time-limit.ts';
import { traceWrite } from '../traces/trace.ts';
import type { Comparison } from './compare-files.ts';
import type { CouncilFile } from './council-file.ts';

/** Lines that an entry names: the rest is counted. */
const mostLines = 30;

const words = { access: 'd’accès', rectification: 'de rectification' } as const;

/**
 * What a file newly says about rights of access and rectification, as entries of the Caf's register (CSV-07, RGT-01):
 * one for each right, which names lines and nobody, for the file has the rest; the council is whom to write to. The
 * month runs from the day on which the file arrived.
 */
export function askedRightsEntries(
  deps: Deps,
  { id, provider }: Pick<Habilitation, 'id' | 'provider'>,
  file: CouncilFile,
  asked: Comparison['newlyAsked'],
  actor: Actor,
  call: Call,
): Write[] {
  const at = deps.now().toISOString();
  const receivedOn = parisDay(new Date(file.receivedAt ?? file.announcedAt));
  return (['access', 'rectification'] as const).flatMap((right): Write[] => {
    const lines = asked.filter((one) => one.right === right).map(({ line }) => line);
    if (lines.length === 0) return [];
    const listed = lines.slice(0, mostLines).join(', ');
    const more = lines.length > mostLines ? ` et ${lines.length - mostLines} autres` : '';
    const entry: RegisterEntry = {
      id: newRegisterId(deps.random, file.cafCode),
      cafCode: file.cafCode,
      nature: right,
      channel: 'online',
      state: 'received',
      stateSince: at,
      receivedOn,
      limit: { from: receivedOn, dueOn: lastDayToAnswer(receivedOn, false) },
      person: { name: provider.name, email: provider.email },
      request: `Le fichier des assistantes et assistants maternels reçu le ${receivedOn} signale un droit ${words[right]} exercé : ${lines.length > 1 ? 'lignes' : 'ligne'} ${listed}${more}. Le détail se lit sur la page du fichier.`,
      about: { habilitationId: id },
      steps: [{ at, act: 'received', by: actor.accountId }],
      version: 1,
      lastCommand: call.commandId,
    };
    return [
      { do: 'create', kind: 'registerEntry', record: entry },
      traceWrite(deps, actor, call, {
        cafCode: file.cafCode,
        action: 'register-entry-received',
        subject: { kind: 'register', id: entry.id },
        detail: right,
      }),
    ];
  });
}

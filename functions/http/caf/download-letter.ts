import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { downloadLetter as contract } from '../../../contract/caf-duration.ts';
import { habilitationOfCaf } from '../../../domain/habilitation/decide.ts';
import { partsOfEnd } from '../../../domain/linf/attestation-of-end.ts';
import { done, refused } from '../../../domain/result.ts';
import { traceWrite } from '../../../domain/traces/trace.ts';
import { letterOf } from '../../papers/letter-of.ts';
import { endpoint } from '../../runtime/endpoint.ts';
import { once } from '../../runtime/once.ts';

const renderer = once(() => documentRenderer());

export const handler = endpoint(contract, async ({ deps, params, actor, call }) => {
  const habilitation = await habilitationOfCaf(deps, params.id, actor);
  if (!habilitation) return refused({ code: 'not-found' });
  const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
  if (!profile) return refused({ code: 'caf-profile-missing' });
  const prepared = habilitation.duration?.ending?.attestation?.prepared;
  // On paper too the references are listed, one paper for them all.
  const parts =
    params.letter === 'attestation' && prepared ? await partsOfEnd(deps, params.id, prepared) : [];
  const references = parts.flatMap((part) => part.references);
  const document = letterOf(habilitation, profile, params.letter, deps.now(), references);
  if (!document) return refused({ code: 'wrong-state', state: habilitation.state });
  const bytes = await renderer()(document);
  await deps.records.commit([
    traceWrite(deps, actor, call, {
      cafCode: habilitation.cafCode,
      action: 'letter-downloaded',
      subject: { kind: 'habilitation', id: habilitation.id },
      detail: params.letter,
    }),
  ]);
  return done({ file: { bytes, name: `${params.letter}-${habilitation.id}.pdf` } });
});

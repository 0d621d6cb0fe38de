import type { PrintedDocument } from '../../adapters/pdf/printed-document.ts';
import type { Letter } from '../../contract/caf-duration.ts';
import type { CafProfile } from '../../domain/caf/caf-profile.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { noticeOutcome } from '../../domain/convention/dates.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { attestsDestruction } from '../../domain/habilitation/kinds.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { printedAnnexOf, printedCafOf } from './printed-annex-of.ts';

/**
 * What a letter about a case prints, from the Caf's profile of today; undefined where the case calls for no such letter:
 * a termination that is not recorded, an attestation that the kind of convention does not ask for. `references` are those that an attestation lists.
 */
export function letterOf(
  habilitation: Habilitation,
  profile: CafProfile,
  letter: Letter,
  now: Date,
  references: readonly string[] = [],
): PrintedDocument | undefined {
  const caf = cafByCode(habilitation.cafCode);
  if (!caf) return undefined;
  const { kind, duration } = habilitation;
  const annex = printedAnnexOf(habilitation);
  const head = {
    kind,
    number: habilitation.id,
    writtenOn: parisDay(now),
    caf: printedCafOf(caf, profile),
    provider: annex.provider,
  };
  switch (letter) {
    case 'accuse-de-reception':
      return {
        document: 'request-acknowledgement',
        ...head,
        ...annex,
        receivedOn: parisDay(new Date(habilitation.submittedAt)),
      };
    case 'resiliation':
      return duration?.termination && terminationLetter(head, duration, duration.termination);
    case 'attestation':
      return duration?.ending?.attestation && attestsDestruction(kind)
        ? {
            document: 'destruction-attestation',
            ...head,
            kind,
            conventionSignedOn: duration.effectiveOn,
            occasion: {
              kind: 'convention-end',
              endedOn: duration.termination?.effectiveOn ?? head.writtenOn,
            },
            references: [...references],
            dueOn: duration.ending.attestation.dueOn,
          }
        : undefined;
  }
}

type Head = Pick<
  Extract<PrintedDocument, { document: 'termination-letter' }>,
  'kind' | 'number' | 'writtenOn' | 'caf' | 'provider'
>;
type Duration = NonNullable<Habilitation['duration']>;

/** The Caf writes to end the convention, or answers the partner who does. */
function terminationLetter(
  head: Head,
  { effectiveOn: conventionSignedOn }: Duration,
  termination: NonNullable<Duration['termination']>,
): PrintedDocument {
  const { letterNumber, receivedOn, effectiveOn, reason = '' } = termination;
  const common = { ...head, conventionSignedOn, letterNumber };
  if (termination.kind === 'breach') {
    return {
      document: 'termination-letter',
      ...common,
      termination: { kind: 'breach', reason, effectiveOn },
    };
  }
  const outcome = { receivedOn, ...noticeOutcome(conventionSignedOn, receivedOn) };
  return termination.by === 'partner'
    ? { document: 'termination-acknowledgement', ...common, termination: outcome }
    : { document: 'termination-letter', ...common, termination: { kind: 'ordinary', ...outcome } };
}

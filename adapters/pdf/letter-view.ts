import { frenchDate } from '../../documents/french-dates.ts';
import { annexView, cafView, draftedView, numberView, providerView } from './party-view.ts';
import type {
  DestructionAttestation,
  RequestAcknowledgement,
  TerminationAcknowledgement,
  TerminationLetter,
} from './printed-letter.ts';

type Letter =
  | TerminationLetter
  | TerminationAcknowledgement
  | RequestAcknowledgement
  | DestructionAttestation;

const frenchDateOrNull = (day: string | undefined): string | null =>
  day === undefined ? null : frenchDate(day);

const letterView = ({ kind, number, writtenOn, caf, provider }: Letter) => ({
  kind,
  ...numberView(number),
  ...draftedView(writtenOn),
  caf: cafView(caf),
  provider: providerView(provider, kind),
});

function noticeView({ receivedOn, effectiveOn, lastDay, missed }: Notice) {
  return {
    receivedOn: frenchDateOrNull(receivedOn),
    effectiveOn: frenchDate(effectiveOn),
    lastDay: frenchDate(lastDay),
    missed: missed
      ? { anniversary: frenchDate(missed.anniversary), lastDay: frenchDate(missed.lastDay) }
      : null,
  };
}
type Notice = Omit<TerminationAcknowledgement['termination'], 'receivedOn'> & {
  receivedOn?: string | undefined;
};

export function terminationView(letter: TerminationLetter | TerminationAcknowledgement) {
  const { termination } = letter;
  return {
    ...letterView(letter),
    conventionSignedOn: frenchDate(letter.conventionSignedOn),
    letterNumber: letter.letterNumber,
    termination:
      'reason' in termination
        ? {
            kind: 'breach',
            reason: termination.reason,
            effectiveOn: frenchDate(termination.effectiveOn),
          }
        : { kind: 'ordinary', ...noticeView(termination) },
  };
}

export const requestAcknowledgementView = (letter: RequestAcknowledgement) => ({
  ...letterView(letter),
  ...annexView(letter, letter.kind),
  receivedOn: frenchDate(letter.receivedOn),
});

export function destructionAttestationView(attestation: DestructionAttestation) {
  const { occasion, references = [], signed } = attestation;
  return {
    ...letterView(attestation),
    references,
    signed: signed ? { ...signed, on: frenchDate(signed.on), by: signed.by ?? null } : null,
    conventionSignedOn: frenchDate(attestation.conventionSignedOn),
    dueOn: frenchDateOrNull(attestation.dueOn),
    occasion:
      occasion.kind === 'convention-end'
        ? { kind: occasion.kind, endedOn: frenchDate(occasion.endedOn) }
        : {
            kind: occasion.kind,
            from: frenchDate(occasion.from),
            to: frenchDate(occasion.to),
            requests: occasion.requests,
          },
  };
}

import type { OwnEstablishment } from '../../../contract/partner.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatDateTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { informationToStartFrom } from './typed-information.ts';

/**
 * The version this entry started from is not the last one any more: says what happened, shows what the other version
 * says differently, and lets the person choose. What was typed stays until then.
 */
export function NewerVersion({
  establishment,
  differing,
  onKeep,
  onTakeTheirs,
}: {
  establishment: OwnEstablishment;
  /** The fields that the other version says differently; unknown while what is typed is not right. */
  differing: readonly OperatingField[] | undefined;
  onKeep: () => void;
  onTakeTheirs: () => void;
}) {
  const theirs = informationToStartFrom(establishment);
  return (
    <Notice kind="warning" title="La fiche a changé pendant que vous écriviez" live>
      <p>
        <WhatHappened establishment={establishment} /> Votre saisie est intacte, et rien n’a été remplacé.
      </p>
      {differing && differing.length > 0 && (
        <details>
          <summary>Voir ce que l’autre version dit autrement</summary>
          <Facts
            facts={differing.map((field) => ({
              term: fieldWords[field],
              value: operatingValue(theirs, field),
            }))}
          />
        </details>
      )}
      <div className="row">
        <Button onClick={onKeep}>Garder ma saisie</Button>
        <Button look="quiet" onClick={onTakeTheirs}>
          Repartir de l’autre version
        </Button>
      </div>
    </Notice>
  );
}

function WhatHappened({ establishment: { submission, operating } }: { establishment: OwnEstablishment }) {
  if (submission?.state === 'waiting') {
    return (
      <>
        Le compte <span className="figures unbroken">{submission.submittedBy}</span> a envoyé une version à la
        Caf <AgeText since={submission.submittedAt} />.
      </>
    );
  }
  if (submission) return 'La Caf a renvoyé la version qui attendait.';
  return operating
    ? `La Caf a validé une version le ${formatDateTime(operating.approvedAt)}.`
    : 'La version qui attendait n’est plus là.';
}

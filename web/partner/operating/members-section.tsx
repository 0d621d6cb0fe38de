import type { OwnEstablishment } from '../../../contract/partner.ts';
import { CheckboxGroup } from '../../design/choices.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';

/** Which of the parties to the convention of a MAM its sheet names (PUB-10, S3 art. 1 to 3). */
export function MembersSection({
  inHand,
  parties,
}: {
  inHand: OperatingFormInHand;
  parties: OwnEstablishment['parties'];
}) {
  const { id, error, value, onChange } = inHand.controlled('information.members');
  const chosen = parties.filter(({ accountId }) => value?.some((member) => member.accountId === accountId));
  return (
    <Section
      title="Assistants maternels"
      hint="En signant la convention, chacun de vous a accepté que les autres fassent paraître son nom et son prénom."
    >
      <CheckboxGroup
        id={id}
        label="Qui paraît sur la fiche"
        hint="Nom et prénom, après validation par la Caf. Seules les personnes nommées dans la convention peuvent paraître. Dès que la Caf ferme l’accès d’une personne qui part, son nom disparaît."
        error={error}
        values={chosen.map(({ accountId }) => accountId)}
        choices={parties.map(({ accountId, firstName, lastName }) => ({
          value: accountId,
          label: `${lastName} ${firstName}`,
        }))}
        onChange={({ target }) =>
          onChange(
            parties.filter((party) =>
              party.accountId === target.value ? target.checked : chosen.includes(party),
            ),
          )
        }
      />
    </Section>
  );
}

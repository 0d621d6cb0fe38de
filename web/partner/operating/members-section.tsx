import { recordMemberConsent } from '../../../contract/operating.ts';
import {
  listOwnEstablishments,
  type OwnEstablishment,
  readOwnEstablishment,
} from '../../../contract/partner.ts';
import { useCommand } from '../../api/command.ts';
import { queryClient, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import type { OperatingFormInHand } from './operating-form.tsx';
import { Section } from './section.tsx';
import { versionSeen } from './typed-information.ts';

type Party = OwnEstablishment['parties'][number];

/** Which of the parties to the convention of a MAM its sheet names, each with their consent (PUB-10, S3 art. 1 to 3). */
export function MembersSection({ inHand }: { inHand: OperatingFormInHand }) {
  const { establishment, form } = inHand;
  const { establishmentId: id, parties, consentsVersion: version } = establishment;
  const { id: control, error, value, onChange } = inHand.controlled('information.members');
  const command = useCommand(recordMemberConsent, [listOwnEstablishments]);
  const chosen = parties.filter(({ accountId }) => value?.some((member) => member.accountId === accountId));
  const { hint } = inHand.about(
    'members',
    'Nom et prénom, après validation par la Caf. Dès que quelqu’un retire son accord, ou que la Caf ferme son accès, son nom disparaît du site.',
  );

  const record = async (party: Party, given: boolean) => {
    const before = versionSeen(establishment);
    const params = { id, accountId: party.accountId };
    try {
      const own = await command.send({ params, body: { version, given } });
      queryClient.setQueryData(reading(readOwnEstablishment, { params: { id } }).queryKey, own);
      if (!given) onChange(chosen.filter(({ accountId }) => accountId !== party.accountId));
      // What waited has lost a name, by this very hand: it is no surprise.
      if (form.getValues('basedOn') === before) form.setValue('basedOn', versionSeen(own));
    } catch {
      // Said below.
    }
  };
  return (
    <Section
      section="members"
      establishment={establishment}
      hint="Personne n’est nommé sans son accord, que vous enregistrez ici."
    >
      <ProblemNotice problem={command.problem} />
      <fieldset className="field">
        <legend className="field-label">Qui paraît sur la fiche</legend>
        <div className="field-hint">{hint}</div>
        {error && <p className="field-error">{error}</p>}
        <ul className="consents">
          {parties.map((party, index) => {
            const name = `${party.lastName} ${party.firstName}`;
            const box = index === 0 ? control : `${control}-${index}`;
            return (
              <li key={party.accountId} className="consent">
                <div className="choice">
                  <input
                    type="checkbox"
                    id={box}
                    disabled={!party.consent}
                    checked={chosen.includes(party)}
                    onChange={({ target }) =>
                      onChange(
                        parties.filter((one) => (one === party ? target.checked : chosen.includes(one))),
                      )
                    }
                  />
                  <label className="choice-words" htmlFor={box}>
                    {name}
                    <small>
                      {party.consent
                        ? `Accord enregistré le ${formatDate(party.consent.recordedAt)} par le compte ${party.consent.recordedBy}.`
                        : 'Pas d’accord enregistré\u00a0: cette personne ne peut pas paraître.'}
                    </small>
                  </label>
                </div>
                <Button
                  look="quiet"
                  busy={command.pending}
                  onClick={() => void record(party, !party.consent)}
                >
                  {party.consent ? 'Retirer son accord' : 'Enregistrer son accord'}
                  <span className="only-read-aloud"> ({name})</span>
                </Button>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </Section>
  );
}

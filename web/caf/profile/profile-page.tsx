import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod';
import { type CafProfileView, changeCafProfile, readCafProfile } from '../../../contract/caf.ts';
import { CafProfileContent, civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { harmlessFields } from '../../../domain/establishment/harmless-fields.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxGroup, SelectField } from '../../design/choices.tsx';
import { DraftFound } from '../../design/draft-found.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatPhone } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { fieldWords } from '../../establishment/words.ts';

type Profile = z.infer<typeof CafProfileView>;

/** « Sans civilité » is an answer: the empty line of the list. */
const schema = CafProfileContent.extend({
  representative: Representative.extend({ civility: z.enum(civilities).default('') }),
});

/** What the Caf says of itself once, to be printed on its conventions. */
export function ProfilePage() {
  const { dossier } = useSearch({ from: '/caf/ma-caf' });
  const query = useQuery(reading(readCafProfile, {}));
  return (
    <>
      <PageTitle below="Ces informations sont imprimées sur les conventions que votre Caf prépare. Une convention déjà préparée garde celles du jour où elle l’a été.">
        Ma Caf
      </PageTitle>
      {dossier && (
        <Notice title="Une demande attend cette fiche">
          <p>
            Complétez-la&nbsp;: vous reviendrez ensuite à la demande{' '}
            <Link to="/caf/demandes/$id" params={{ id: dossier }}>
              {dossier}
            </Link>{' '}
            pour l’accepter.
          </p>
        </Notice>
      )}
      <Loaded query={query} what="de la fiche">
        {(profile) => (
          <div className="stack stack-loose">
            <ProfileForm profile={profile} dossier={dossier} />
            <section className="stack stack-tight" aria-labelledby="modeles">
              <h2 id="modeles">Modèles de motifs</h2>
              <p>Les textes prêts pour demander des corrections ou refuser une demande.</p>
              <p>
                <Link to="/caf/ma-caf/modeles">Lire et modifier les modèles</Link>
              </p>
            </section>
          </div>
        )}
      </Loaded>
    </>
  );
}

function ProfileForm({ profile, dossier }: { profile: Profile; dossier: string | undefined }) {
  const navigate = useNavigate();
  const changing = useCommand(changeCafProfile, [readCafProfile]);
  const { cafCode, content, version } = profile;
  const form = useProblemForm({
    schema,
    defaultValues: {
      address: {
        street: content?.address.street ?? '',
        complement: content?.address.complement ?? '',
        postcode: content?.address.postcode ?? '',
        city: content?.address.city ?? '',
      },
      place: content?.place ?? cafByCode(cafCode)?.seat ?? '',
      representative: {
        civility: content?.representative.civility ?? '',
        firstName: content?.representative.firstName ?? '',
        lastName: content?.representative.lastName ?? '',
        role: content?.representative.role ?? '',
      },
      email: content?.email ?? '',
      phone: content?.phone ? formatPhone(content.phone) : '',
      bulkApproval: content?.bulkApproval ?? [],
    },
    draft: 'ma-caf',
    serverPath: 'content',
    onSubmit: async (values) => {
      try {
        await changing.send({ body: { version, content: values } });
      } catch (failure) {
        if (problemOf(failure).code === 'conflict') await readAgain(readCafProfile);
        throw failure;
      }
      setFound(false);
      if (dossier) await navigate({ to: '/caf/demandes/$id', params: { id: dossier } });
      toast(
        dossier
          ? 'Fiche de la Caf enregistrée. Vous pouvez accepter la demande.'
          : 'Fiche de la Caf enregistrée.',
      );
    },
  });
  const [found, setFound] = useState(form.restored);
  return (
    <form className="stack stack-loose" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {changing.problem?.code === 'conflict' && content && <InForceNow content={content} />}
      {found && (
        <DraftFound
          onForget={() => {
            form.forget();
            setFound(false);
          }}
        />
      )}
      <section className="stack" aria-labelledby="adresse">
        <h2 id="adresse">Adresse de la Caf</h2>
        <TextField label="Numéro et voie" autoComplete="street-address" {...form.field('address.street')} />
        <TextField
          label="Complément d’adresse"
          optional
          hint="Bâtiment, boîte postale…"
          {...form.field('address.complement')}
        />
        <TextField
          label="Code postal"
          inputMode="numeric"
          width="short"
          {...form.field('address.postcode')}
        />
        <TextField
          label="Ville"
          hint={'Avec «\u00a0Cedex\u00a0» s’il y a lieu.'}
          {...form.field('address.city')}
        />
      </section>
      <section className="stack" aria-labelledby="signature">
        <h2 id="signature">Signature des conventions</h2>
        <TextField
          label="Lieu de signature"
          hint={'Écrit après «\u00a0Fait à\u00a0».'}
          {...form.field('place')}
        />
        <SelectField
          label="Civilité du représentant"
          placeholder="Sans civilité"
          choices={civilities.filter(Boolean).map((civility) => ({ value: civility, label: civility }))}
          {...form.field('representative.civility')}
        />
        <TextField label="Prénom du représentant" {...form.field('representative.firstName')} />
        <TextField label="Nom du représentant" {...form.field('representative.lastName')} />
        <TextField
          label="Fonction du représentant"
          hint={'Par exemple\u00a0: directrice.'}
          {...form.field('representative.role')}
        />
      </section>
      <section className="stack" aria-labelledby="joindre">
        <h2 id="joindre">Joindre le service</h2>
        <TextField
          label="Adresse e-mail du service"
          type="email"
          hint={'Une boîte que le service lit\u00a0: l’annonce de chaque nouvelle demande y arrive.'}
          {...form.field('email')}
        />
        <TextField label="Téléphone" type="tel" optional width="medium" {...form.field('phone')} />
      </section>
      <section className="stack" aria-labelledby="validation">
        <h2 id="validation">Validation des informations</h2>
        <CheckboxGroup
          label="Modifications simples, qui peuvent être approuvées ensemble"
          hint="Sans choix de votre part, chaque envoi s’ouvre et se décide à part. Un envoi où un autre champ change, ou où un passage est à regarder, s’ouvre toujours à part."
          optional
          choices={harmlessFields.map((field) => ({ value: field, label: fieldWords[field] }))}
          {...form.field('bulkApproval')}
        />
      </section>
      <Button type="submit" look="strong" busy={form.sending}>
        {dossier ? 'Enregistrer et revenir à la demande' : 'Enregistrer'}
      </Button>
    </form>
  );
}

/** After a conflict: what a colleague recorded, to compare with what is in the boxes. */
function InForceNow({ content }: { content: NonNullable<Profile['content']> }) {
  const { address, place, representative, email, phone } = content;
  return (
    <Notice kind="warning" title="Ce qu’un collègue vient d’enregistrer" live>
      <p>
        {[address.street, address.complement, `${address.postcode} ${address.city}`]
          .filter(Boolean)
          .join(', ')}
        . Fait à {place}. {representative.firstName} {representative.lastName}, {representative.role}. {email}
        {phone && `, ${formatPhone(phone)}`}.
      </p>
      <p>Votre saisie est dans les champs&nbsp;: enregistrer la met à la place.</p>
    </Notice>
  );
}

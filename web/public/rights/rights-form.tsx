import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { readSheet } from '../../../contract/public.ts';
import { submitRightsRequest } from '../../../contract/rights.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { cafCodeOfEstablishment } from '../../../domain/identifiers.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import type { RegisterNature } from '../../../domain/rights/register-entry.ts';
import { registerKeptYears } from '../../../domain/rights/register-kept.ts';
import { call } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { reading } from '../../api/query.ts';
import { publicRoute } from '../../api/route.ts';
import { Button } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Notice } from '../../design/notice.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { keysOf } from '../../establishment/words.ts';
import { ShownWords } from '../../session/shown-words.tsx';
import { useChallenge } from '../../session/use-challenge.ts';
import { foundCaf, searchCafs } from '../caf-search.ts';
import type { SentRights } from './rights-sent.tsx';

const sheet = publicRoute<typeof readSheet>('GET', '/api/public/establishments/{id}');
const Typed = submitRightsRequest.body.omit({ challengeId: true, proof: true, establishmentId: true });

/** What one can ask, in the words of whoever asks. */
const asks: Record<RegisterNature, { label: string; hint: string }> = {
  access: { label: 'Savoir ce que vous avez sur moi', hint: 'Et en recevoir une copie.' },
  rectification: { label: 'Faire corriger mes données', hint: 'Un nom, une adresse, un téléphone inexact.' },
  deletion: { label: 'Faire effacer mes données', hint: 'Quand elles n’ont plus à être conservées.' },
  opposition: {
    label: 'Ne plus paraître',
    hint: 'Sur le site, ou dans un fichier transmis par le département. Vous pouvez aussi ne masquer que votre adresse, votre téléphone ou votre e-mail\u00a0: dites lequel.',
  },
  claim: {
    label: 'Signaler une erreur ou faire une réclamation',
    hint: 'Au sujet d’un établissement ou d’un assistant maternel.',
  },
};

/** The request itself; what is typed stays until it is sent. */
export function RightsForm({ onSent }: { onSent: (sent: SentRights) => void }) {
  const { etablissement, caf: said, demande } = useSearch({ from: '/public/vos-droits' });
  const challenge = useChallenge();
  // One key for one content, whatever text was copied for it: sent again after a lost answer, it takes effect once.
  const keys = useRef(new Map<string, string>());
  const form = useProblemForm({
    schema: Typed,
    defaultValues: {
      cafCode: etablissement ? cafCodeOfEstablishment(etablissement) : (cafByCode(said ?? '')?.code ?? ''),
      nature: etablissement || demande ? 'claim' : undefined,
      request: '',
      person: { name: '', email: '', phone: '' },
      answer: '',
    },
    onSubmit: async ({ answer, ...typed }) => {
      const request = { ...typed, ...(etablissement && { establishmentId: etablissement }) };
      const content = JSON.stringify(request);
      const key = keys.current.get(content) ?? crypto.randomUUID();
      keys.current.set(content, key);
      const { id, proof } = await challenge.proved();
      const body = { ...request, answer, challengeId: id, proof };
      try {
        const { reference, dueOn } = await call(submitRightsRequest, { body }, { idempotencyKey: key });
        onSent({ reference, dueOn, cafCode: typed.cafCode, email: typed.person.email });
      } catch (failure) {
        // Right or wrong, a text is used once: the next try needs another.
        if (problemOf(failure).code === 'challenge-failed') renew();
        throw failure;
      }
    },
  });
  const renew = () => {
    form.form.setValue('answer', '');
    challenge.renew();
  };
  const { value, onChange, ...caf } = form.controlled('cafCode');
  const chosen = cafByCode(value ?? '');
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <RadioGroup
        label={'Que voulez-vous\u00a0?'}
        choices={keysOf(asks).map((each) => ({ value: each, ...asks[each] }))}
        {...form.field('nature')}
      />
      {etablissement ? (
        <Establishment id={etablissement} />
      ) : (
        <Combobox
          {...caf}
          label="Caf"
          hint="Celle du département concerné. Tapez son nom ou son numéro."
          minLength={1}
          value={chosen ? foundCaf(chosen) : null}
          onChange={(found) => onChange(found?.id ?? '')}
          search={async (typed) => searchCafs(typed)}
          nothing="Aucune Caf trouvée. Tapez le nom ou le numéro d’un département."
        />
      )}
      <TextArea
        label="Votre demande"
        hint="De qui ou de quoi il s’agit, et ce que vous attendez. N’indiquez ni numéro d’allocataire ni information de santé."
        limit={3000}
        rows={6}
        {...form.field('request')}
      />
      <TextField label="Nom et prénom" autoComplete="name" {...form.field('person.name')} />
      <TextField
        label="Adresse e-mail"
        hint="L’accusé de réception y est envoyé."
        type="email"
        autoComplete="email"
        {...form.field('person.email')}
      />
      <TextField
        label="Téléphone"
        optional
        type="tel"
        width="medium"
        autoComplete="tel"
        {...form.field('person.phone')}
      />
      <ShownWords challenge={challenge} onRenew={renew} />
      <TextField
        label="Le texte affiché"
        hint="Les accents et les majuscules ne comptent pas."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.field('answer')}
      />
      <p className="soft small">
        Ce que vous écrivez ici sert à traiter votre demande, et à rien d’autre. Seuls les agents de la Caf
        choisie le lisent. Une demande close est conservée {numberInWords(registerKeptYears.right)} ans, une
        réclamation {numberInWords(registerKeptYears.claim)} ans.
      </p>
      <Button type="submit" look="strong" busy={form.sending}>
        Envoyer ma demande
      </Button>
      <p className="soft small">
        Vous pouvez aussi écrire à votre Caf par courrier&nbsp;: votre demande aura le même effet.
      </p>
    </form>
  );
}

/** What the request is about, when it is sent from a public sheet: its Caf follows. */
function Establishment({ id }: { id: string }) {
  const found = useQuery(reading(sheet, { params: { id } }));
  const caf = cafByCode(cafCodeOfEstablishment(id))?.name;
  return (
    <Notice title={`À propos de ${found.data?.name ?? 'cet établissement'}`}>
      <p>Votre demande ira à la {caf ?? 'Caf du département'}.</p>
    </Notice>
  );
}

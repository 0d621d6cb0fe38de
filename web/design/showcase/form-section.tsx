import * as z from 'zod';
import { email, line } from '../../../domain/text.ts';
import { ApiProblem } from '../../api/problem.ts';
import { Button } from '../button.tsx';
import { RadioGroup } from '../choices.tsx';
import { Combobox } from '../combobox.tsx';
import { DateField } from '../date-field.tsx';
import { FormErrorSummary } from '../error-summary.tsx';
import { useProblemForm } from '../problem-form.ts';
import { TextField } from '../text-field.tsx';
import { toast } from '../toast.tsx';
import { searchFew } from './fields-section.tsx';
import { Section } from './section.tsx';

const Example = z.object({
  person: z.object({ lastName: line(80), email }),
  commune: z.object({ id: z.string(), label: z.string(), detail: z.string().optional() }),
  signedOn: z.iso.date(),
  copies: z.enum(['one', 'two']),
});

/** Stands for the server: refuses the name « Martin », and fails on « Panne ». */
async function answerAs(name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (name === 'Panne') throw ApiProblem.noAnswer();
  if (name !== 'Martin') return;
  throw new ApiProblem({
    code: 'invalid-request',
    status: 422,
    title: 'Certains champs sont à revoir',
    detail: 'Rien n’a été enregistré.',
    errors: [
      {
        path: 'request.person.lastName',
        message: 'Cette personne est déjà habilitée\u00a0: indiquez-en une autre.',
      },
    ],
  });
}

/** A whole form: what the schema refuses, what the server refuses, what is kept between visits. */
export function FormSection() {
  const form = useProblemForm({
    schema: Example,
    draft: 'exemple-1',
    serverPath: 'request',
    defaultValues: { person: { lastName: '', email: '' }, signedOn: '' },
    onSubmit: async ({ person }) => {
      await answerAs(person.lastName);
      toast(`Convention enregistrée au nom de ${person.lastName}.`);
    },
  });
  return (
    <Section id="formulaire" title="Formulaire">
      <form className="stack" {...form.props}>
        <FormErrorSummary {...form.summary} />
        <TextField
          label="Nom du signataire"
          hint="«&nbsp;Martin&nbsp;» est refusé par le serveur, «&nbsp;Panne&nbsp;» reste sans réponse"
          {...form.field('person.lastName')}
        />
        <TextField label="Adresse e-mail du signataire" type="email" {...form.field('person.email')} />
        <Combobox label="Commune de signature" search={searchFew} {...form.controlled('commune')} />
        <DateField label="Date de la signature" {...form.controlled('signedOn')} />
        <RadioGroup
          label="Exemplaires reçus"
          choices={[
            { value: 'one', label: 'Un' },
            { value: 'two', label: 'Deux' },
          ]}
          {...form.field('copies')}
        />
        <Button type="submit" look="strong" busy={form.sending}>
          Enregistrer la signature
        </Button>
      </form>
    </Section>
  );
}

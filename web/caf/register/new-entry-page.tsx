import { useNavigate } from '@tanstack/react-router';
import { listRegister, recordRegisterEntry } from '../../../contract/rights.ts';
import { RecordedRequest } from '../../../domain/rights/record-register-entry.ts';
import { useCommand } from '../../api/command.ts';
import { now } from '../../api/server-time.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { RadioGroup } from '../../design/choices.tsx';
import { DateField } from '../../design/date-field.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { parisDay } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { useProblemForm } from '../../design/problem-form.ts';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import { keysOf } from '../../establishment/words.ts';
import { searchOfQueue } from '../queue.ts';
import { channelWords, natureWords } from './words.ts';

const channels = keysOf(channelWords).filter((each) => each !== 'online');

/** Writes down what came by post, telephone, e-mail or at the counter (RGT-01, RGT-02). */
export function NewEntryPage() {
  const navigate = useNavigate();
  const command = useCommand(recordRegisterEntry, [listRegister]);
  const form = useProblemForm({
    schema: RecordedRequest,
    defaultValues: {
      receivedOn: parisDay(now()),
      request: '',
      person: { name: '', email: '', phone: '', address: '' },
    },
    draft: 'registre:nouvelle',
    onSubmit: async (body) => {
      const { id } = await command.send({ body });
      toast('Demande inscrite au registre.');
      await navigate({ to: '/caf/registre/$id', params: { id } });
    },
  });
  return (
    <>
      <Breadcrumb here="Nouvelle demande">
        <BreadcrumbLink to="/caf/registre" search={searchOfQueue('register')}>
          Droits et réclamations
        </BreadcrumbLink>
      </Breadcrumb>
      <form className="stack narrow-page" {...form.props}>
        <FormErrorSummary {...form.summary} />
        <PageTitle below="Elle entre au registre avec un mois pour répondre, compté du jour où elle vous est parvenue.">
          Inscrire une demande
        </PageTitle>
        <RadioGroup
          label="Objet"
          choices={keysOf(natureWords).map((each) => ({
            value: each,
            label: natureWords[each].name,
            hint: natureWords[each].meaning,
          }))}
          {...form.field('nature')}
        />
        <RadioGroup
          label="Reçue"
          sideBySide
          choices={channels.map((each) => ({ value: each, label: channelWords[each] }))}
          {...form.field('channel')}
        />
        <DateField
          label="Reçue le"
          hint="Le jour où elle est parvenue à la Caf."
          {...form.controlled('receivedOn')}
        />
        <TextArea
          label="Ce qui est demandé"
          hint="Les mots de la personne, autant que possible."
          limit={3000}
          rows={6}
          {...form.field('request')}
        />
        <TextField label="Nom et prénom de la personne" autoComplete="off" {...form.field('person.name')} />
        <TextField
          label="Adresse e-mail"
          hint="Un accusé de réception y est envoyé. Indiquez au moins un moyen de répondre."
          optional
          type="email"
          autoComplete="off"
          {...form.field('person.email')}
        />
        <TextField
          label="Téléphone"
          optional
          type="tel"
          width="medium"
          autoComplete="off"
          {...form.field('person.phone')}
        />
        <TextArea label="Adresse postale" optional rows={3} {...form.field('person.address')} />
        <div className="row">
          <Button type="submit" look="strong" busy={form.sending}>
            Inscrire au registre
          </Button>
          <LinkButton look="quiet" to="/caf/registre" search={searchOfQueue('register')}>
            Annuler
          </LinkButton>
        </div>
      </form>
    </>
  );
}

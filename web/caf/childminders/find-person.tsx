import { type FoundChildminder, findChildminder } from '../../../contract/childminder-rights.ts';
import { useCommand } from '../../api/command.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatCount, formatPhone } from '../../design/format.ts';
import { useProblemForm } from '../../design/problem-form.ts';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { ChosenPerson } from './rights-page.tsx';
import { keptInWords, rightWords } from './words.ts';

/** Finds a person of the files online by name, for whoever has one on the telephone (RGT-01). */
export function FindPerson({
  onChoose,
  onUnknown,
}: {
  onChoose: (person: ChosenPerson) => void;
  onUnknown: () => void;
}) {
  const finding = useCommand(findChildminder);
  const form = useProblemForm({
    schema: findChildminder.body,
    defaultValues: { name: '' },
    draft: 'droit-assistant-maternel:nom',
    onSubmit: async (body) => {
      await finding.send({ body });
      // The name stays until somebody is chosen: what was found is not kept.
      return false;
    },
  });
  const choose = (person: ChosenPerson) => {
    form.forget();
    onChoose(person);
  };
  const found = finding.data;
  return (
    <>
      <form className="stack narrow-page" {...form.props}>
        <FormErrorSummary {...form.summary} />
        <TextField
          label="Nom de la personne"
          hint="Le début du nom ou du prénom suffit. On cherche parmi les fichiers en ligne de votre département."
          autoComplete="off"
          {...form.field('name')}
        />
        <div className="row">
          <Button type="submit" busy={form.sending}>
            Chercher
          </Button>
          <Button look="quiet" onClick={onUnknown}>
            La personne n’est dans aucun fichier
          </Button>
        </div>
      </form>
      {found && (
        <div className="stack stack-tight" role="status">
          {found.people.length === 0 ? (
            <EmptyState title="Personne de ce nom en ligne">
              <p>
                Vérifiez l’orthographe. Si la personne n’est dans aucun fichier, vous pouvez inscrire sa
                demande dès maintenant&nbsp;: elle s’appliquera au fichier qui la nommera.
              </p>
            </EmptyState>
          ) : (
            <p>
              {formatCount(found.people.length, 'personne trouvée', 'personnes trouvées')}
              {found.more && '. Il y en a d’autres\u00a0: précisez le nom ou ajoutez le prénom'}.
            </p>
          )}
        </div>
      )}
      {found && found.people.length > 0 && (
        <DataTable
          caption="Personnes trouvées"
          captionHidden
          columns={columnsOf(choose)}
          rows={found.people}
          rowKey={({ habilitationId, line }) => `${habilitationId} ${line}`}
        />
      )}
    </>
  );
}

const columnsOf = (onChoose: (person: ChosenPerson) => void): Column<FoundChildminder>[] => [
  {
    key: 'name',
    header: 'Personne',
    heads: true,
    cell: ({ lastName, firstName }) => `${lastName} ${firstName}`,
  },
  {
    key: 'address',
    header: 'Adresse',
    cell: ({ street, postcode, commune }) =>
      [street, [postcode, commune].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  },
  {
    key: 'contact',
    header: 'Téléphone, e-mail',
    cell: ({ phone, email }) => [phone && formatPhone(phone), email].filter(Boolean).join(', '),
  },
  {
    key: 'state',
    header: 'Situation',
    cell: ({ online, rights, kept }) => (
      <>
        <StateTag tone={online ? 'good' : 'calm'}>{online ? 'En ligne' : 'Hors ligne'}</StateTag>
        {rights.length > 0 && ` ${rights.map((right) => rightWords[right].name).join(', ')}`}
        {kept && <div className="soft small">{keptInWords(kept)}</div>}
      </>
    ),
  },
  {
    key: 'choose',
    header: 'Choisir',
    cell: (found) => {
      const { habilitationId, fileId, line, lastName, firstName, commune } = found;
      return (
        <Button
          onClick={() =>
            onChoose({
              subject: { in: 'file', habilitationId, fileId, line },
              name: `${firstName} ${lastName}, ${commune}`,
              found,
            })
          }
        >
          Choisir<span className="only-read-aloud"> {`${firstName} ${lastName}`}</span>
        </Button>
      );
    },
  },
];

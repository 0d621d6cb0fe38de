import * as z from 'zod';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import {
  type AskedRight,
  mostEstablishments,
  StructuresRequest,
} from '../../../domain/habilitation/request.ts';
import { Button } from '../../design/button.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { formatCount } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { toast } from '../../design/toast.tsx';
import { CafFirst } from './caf-first.tsx';
import { ChosenEstablishment } from './chosen-establishment.tsx';
import { useFlow, useFoundOn, useGoOn } from './flow.tsx';
import { type FoundEstablishment, searchList } from './search-list.ts';

const EstablishmentsPage = z.object({ establishments: StructuresRequest.shape.establishments });

/** The establishments of the Caf's list, and what is asked for each (REQ-02, REQ-07). */
export function EstablishmentsStep() {
  const { draft, change, secret } = useFlow();
  const found = useFoundOn('etablissements');
  const goOn = useGoOn();
  const form = useProblemForm({
    schema: EstablishmentsPage,
    defaultValues: { establishments: draft.establishments },
    found,
    onSubmit: () => goOn('etablissements'),
  });
  const rights: AskedRight[] = form.form.watch('establishments');
  const set = (next: AskedRight[], described = draft.described) => {
    form.form.setValue('establishments', next, { shouldValidate: form.form.formState.isSubmitted });
    change({ establishments: next, described });
  };
  const caf = cafByCode(draft.cafCode);

  const add = ({ id, facts }: FoundEstablishment) => {
    if (rights.some((right) => right.establishmentId === id)) {
      document
        .getElementById(
          fieldId(`establishments.${rights.findIndex((right) => right.establishmentId === id)}`),
        )
        ?.focus();
      return;
    }
    const right = { establishmentId: id, operating: true, availability: facts.type === 'EAJE' };
    set([...rights, right], { ...draft.described, [id]: facts });
  };
  const remove = (index: number) => {
    const before = rights;
    const name = draft.described[rights[index]?.establishmentId ?? '']?.name ?? 'L’établissement';
    set(rights.filter((_, each) => each !== index));
    toast(`${name}\u00a0: retiré de la demande.`, () => set(before));
    document.getElementById(fieldId('establishments'))?.focus();
  };
  if (!caf)
    return <CafFirst title="Les établissements" why="Les établissements se choisissent dans sa liste." />;
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      <PageTitle below="Ceux dont vous tiendrez à jour les informations sur le site. Vous pourrez en changer plus tard, par avenant à la convention.">
        Les établissements
      </PageTitle>
      <Combobox<FoundEstablishment>
        id={fieldId('establishments')}
        label={rights.length === 0 ? 'Nom de l’établissement' : 'Ajouter un établissement'}
        hint={`Tapez son nom ou sa commune, puis choisissez-le dans la liste de la ${caf.name}.`}
        error={form.errorAt('establishments')}
        value={null}
        onChange={(item) => item && add(item)}
        search={(typed, signal) => searchList({ cafCode: caf.code }, typed, signal)}
        nothing={`Rien de ce nom dans la liste de la ${caf.name}. Essayez la commune\u00a0; s’il manque, signalez-le à la Caf.`}
      />
      {rights.length > 0 && (
        <section className="stack stack-tight" aria-labelledby="choisis">
          <h2 id="choisis">{formatCount(rights.length, 'établissement choisi', 'établissements choisis')}</h2>
          <p className="soft">
            Pour chacun, cochez ce que vous voulez tenir à jour. Le <strong>fonctionnement</strong>&nbsp;:
            coordonnées, horaires, tarifs, projet… Les <strong>disponibilités</strong>&nbsp;: les places
            libres des crèches, semaine après semaine.
          </p>
          <ul className="chosen">
            {rights.map((right, index) => (
              <ChosenEstablishment
                key={right.establishmentId}
                id={fieldId(`establishments.${index}`)}
                right={right}
                facts={draft.described[right.establishmentId]}
                error={
                  form.errorAt(`establishments.${index}`) ??
                  form.errorAt(`establishments.${index}.availability`)
                }
                onChange={(next) => set(rights.map((each, at) => (at === index ? next : each)))}
                onRemove={() => remove(index)}
              />
            ))}
          </ul>
        </section>
      )}
      {rights.length >= mostEstablishments && (
        <Notice kind="info" title={`Une convention compte ${mostEstablishments} établissements au plus`}>
          <p>Pour les autres, faites une seconde demande.</p>
        </Notice>
      )}
      {secret && <p className="soft">La demande reste adressée à la {caf.name}.</p>}
      <Button type="submit" look="strong">
        Continuer
      </Button>
    </form>
  );
}

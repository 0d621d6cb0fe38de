import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type CafMandates, cutMandate, listMandates } from '../../../contract/mandates.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatCount, formatDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { toast } from '../../design/toast.tsx';
import { PastMandates } from '../../establishment/past-mandates.tsx';
import { ReasonForm } from '../reason-form.tsx';

type OfCaf = CafMandates['mandates'][number];

/** The crèches of the department whose software declares for them; the Caf may put an end to it. */
export function CafMandatesPage() {
  const query = useQuery(reading(listMandates, {}));
  return (
    <>
      <PageTitle below="Les crèches du département qui ont confié leurs disponibilités à un logiciel.">
        Logiciels
      </PageTitle>
      <Loaded query={query} what="des mandats">
        {({ mandates }) => {
          if (mandates.length === 0) {
            return (
              <EmptyState title="Aucune crèche n’a donné de mandat">
                Les partenaires donnent un mandat à leur logiciel depuis leur espace.
              </EmptyState>
            );
          }
          const given = mandates.filter(({ mandate }) => mandate.current).length;
          return (
            <div className="stack">
              <p>{formatCount(given, 'mandat donné', 'mandats donnés')} aujourd’hui.</p>
              {mandates.map((one) => (
                <MandateOfCaf key={`${one.mandate.establishmentId} ${one.mandate.version}`} {...one} />
              ))}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function stateOf({ holds, mandate: { current } }: OfCaf) {
  if (!current) return { tone: 'calm', name: 'Aucun logiciel' } as const;
  if (current.editorClosed) return { tone: 'bad', name: 'Accès de l’éditeur fermé' } as const;
  return holds
    ? ({ tone: 'good', name: 'Mandat en cours' } as const)
    : ({ tone: 'bad', name: 'Sans effet\u00a0: la convention ne le porte plus' } as const);
}

function MandateOfCaf(one: OfCaf) {
  const titleId = useId();
  const { name, mandate } = one;
  const { current } = mandate;
  const { tone, name: state } = stateOf(one);
  return (
    <article className="panel stack stack-tight" aria-labelledby={titleId}>
      <div className="row">
        <h2 id={titleId}>
          <Link to="/caf/en-ligne/$id" params={{ id: mandate.establishmentId }}>
            {name}
          </Link>
        </h2>
        <StateTag tone={tone}>{state}</StateTag>
      </div>
      {current && (
        <>
          <p>
            <strong>{current.editorName}</strong> déclare depuis le {formatDate(current.givenAt)}. Mandat
            donné par <span className="figures unbroken">{current.givenBy}</span>, convention{' '}
            <Link
              className="figures unbroken"
              to="/caf/demandes/$id"
              params={{ id: current.conventionNumber }}
            >
              {current.conventionNumber}
            </Link>
            .
          </p>
          <CutMandate name={name} mandate={mandate} editorName={current.editorName} />
        </>
      )}
      <PastMandates mandate={mandate} />
    </article>
  );
}

function CutMandate({ name, mandate, editorName }: Pick<OfCaf, 'name' | 'mandate'> & { editorName: string }) {
  const cutting = useCommand(cutMandate, [listMandates]);
  const [writing, setWriting] = useState(false);
  const cut = async (reason: string) => {
    const body = { version: mandate.version, reason };
    try {
      await cutting.send({ params: { id: mandate.establishmentId }, body });
    } catch (failure) {
      if (['conflict', 'wrong-state'].includes(problemOf(failure).code)) await readAgain(listMandates);
      throw failure;
    }
    setWriting(false);
    toast(`Le mandat de ${editorName} est arrêté. Le partenaire est prévenu.`);
  };
  if (!writing) {
    return (
      <div className="no-print">
        <Button onClick={() => setWriting(true)}>
          Arrêter le mandat…<span className="only-read-aloud"> de {name}</span>
        </Button>
      </div>
    );
  }
  return (
    <ReasonForm
      draft={`mandat:${mandate.establishmentId}`}
      label="Motif"
      hint="Le partenaire reçoit ce texte par e-mail et le retrouve dans son espace."
      action="Arrêter le mandat"
      look="danger"
      confirm={{
        title: `Arrêter le mandat de ${editorName} pour «\u00a0${name}\u00a0»\u00a0?`,
        effect: (
          <p>
            Le prochain envoi du logiciel pour cette crèche sera refusé. Ce qui est en ligne y reste&nbsp;:
            retirez-le à part s’il le faut.
          </p>
        ),
      }}
      onSend={cut}
      onCancel={() => setWriting(false)}
    />
  );
}

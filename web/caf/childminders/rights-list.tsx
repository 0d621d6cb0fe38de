import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type ChildminderRightView,
  liftChildminderRight,
  listChildminderRights,
} from '../../../contract/childminder-rights.ts';
import { useCommand } from '../../api/command.ts';
import { readingPages } from '../../api/pages.ts';
import { readAgain } from '../../api/query.ts';
import type { CallOutput } from '../../api/route.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';
import { formatDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { MorePages } from '../../design/more-pages.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { toast } from '../../design/toast.tsx';
import { masksInWords, rectifiableWords, rightWords } from './words.ts';

/** The rights in the register, newest first, whoever stated them; each may be lifted with the person's consent. */
export function RightsList() {
  const [lifting, setLifting] = useState<ChildminderRightView>();
  const lift = useCommand(liftChildminderRight, [listChildminderRights]);
  const query = useInfiniteQuery(readingPages(listChildminderRights, {}));
  const confirm = async ({ id, habilitationId }: ChildminderRightView) => {
    try {
      await lift.send({ params: { id }, body: { habilitationId } });
      toast('Droit levé, avec l’accord de la personne.');
      setLifting(undefined);
    } catch {
      // A colleague may have been first: the list says so.
      await readAgain(listChildminderRights);
    }
  };
  return (
    <section className="stack" aria-labelledby="registre">
      <h2 id="registre">Registre</h2>
      <Loaded query={query} what="du registre">
        {({ pages }) => <Rights pages={pages} query={query} onLift={setLifting} />}
      </Loaded>
      {lifting && (
        <ConfirmDialog
          title={`Lever\u00a0: ${rightWords[lifting.kind].name.toLowerCase()}, ${nameOf(lifting)}\u00a0?`}
          action="Lever avec son accord"
          busy={lift.pending}
          problem={lift.problem}
          onConfirm={() => void confirm(lifting)}
          onCancel={() => {
            lift.reset();
            setLifting(undefined);
          }}
        >
          <p>
            À ne faire qu’avec l’accord de la personne.{' '}
            {lifting.source === 'file'
              ? 'Tant que le fichier en ligne déclare lui-même cette demande, elle reste appliquée\u00a0: le département doit la retirer de son prochain fichier.'
              : 'Ce que disent les fichiers du département vaut de nouveau aussitôt.'}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function Rights({
  pages,
  query,
  onLift,
}: {
  pages: readonly CallOutput<typeof listChildminderRights>[];
  query: UseInfiniteQueryResult<unknown>;
  onLift: (right: ChildminderRightView) => void;
}) {
  const rights = pages.flatMap((page) => page.rights);
  if (rights.length === 0) {
    return (
      <EmptyState title="Personne n’a exercé de droit">
        <p>
          Ce qu’un fichier du département déclare entre ici à son import. Ce que la personne demande
          directement à la Caf s’inscrit ci-dessus.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption="Droits exercés, le plus récent d’abord"
        captionHidden
        columns={columnsOf(onLift)}
        rows={rights}
        rowKey={({ id }) => id}
        wide
      />
      <MorePages query={query} shown={rights.length} total={pages[0]?.total} noun="droit" />
    </>
  );
}

const nameOf = ({ person }: ChildminderRightView): string =>
  person ? `${person.lastName} ${person.firstName}` : 'personne dont le nom n’est plus gardé';

const columnsOf = (onLift: (right: ChildminderRightView) => void): Column<ChildminderRightView>[] => [
  {
    key: 'person',
    header: 'Personne',
    heads: true,
    cell: ({ person }) =>
      person ? `${person.lastName} ${person.firstName}` : <span className="soft">Nom effacé</span>,
  },
  {
    key: 'commune',
    whole: true,
    header: 'Commune',
    cell: ({ person }) => person?.commune ?? <span className="soft">Effacée</span>,
  },
  {
    key: 'right',
    header: 'Droit',
    cell: ({ kind, masks, rectification }) => (
      <>
        {rightWords[kind].name}
        {masks && <div className="soft small">{masksInWords(masks)}</div>}
        {rectification && (
          <div className="soft small">
            {rectifiableWords[rectification.field]}&nbsp;: «&nbsp;{rectification.to}&nbsp;» au lieu de «&nbsp;
            {rectification.from || 'rien'}&nbsp;»
          </div>
        )}
      </>
    ),
  },
  {
    key: 'since',
    header: 'Inscrit',
    cell: ({ at, source, by }) =>
      `Le ${formatDate(at)}, ${source === 'file' ? 'par un fichier du département' : `par ${by ?? 'la Caf'}`}`,
  },
  {
    key: 'state',
    header: 'État',
    cell: (right) =>
      right.lifted ? (
        <StateTag tone="calm">{`Levé le ${formatDate(right.lifted.at)}`}</StateTag>
      ) : (
        <StateTag tone="good">En vigueur</StateTag>
      ),
  },
  {
    key: 'lift',
    whole: true,
    header: 'Lever',
    cell: (right) =>
      right.lifted ? (
        ''
      ) : (
        <Button look="quiet" onClick={() => onLift(right)}>
          Lever…<span className="only-read-aloud"> {nameOf(right)}</span>
        </Button>
      ),
  },
];

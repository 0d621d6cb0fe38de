import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type * as z from 'zod';
import {
  declareAvailability,
  listOwnEstablishments,
  type OwnEstablishment,
  readOwnEstablishment,
} from '../../../contract/partner.ts';
import { periodOn } from '../../../domain/availability/shown.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { DraftFound } from '../../design/draft-found.tsx';
import { parisDay } from '../../design/format.ts';
import { toast } from '../../design/toast.tsx';
import { CurrentDeclaration } from './current-declaration.tsx';
import { DeclarationForm, type Refusal } from './declaration-form.tsx';
import { useEntry } from './entry.ts';
import { NewerDeclaration } from './newer-declaration.tsx';
import { useNextEstablishment } from './next-establishment.ts';
import { periodProposed } from './period.ts';
import { contentOf, errorsOfProblem } from './rules.ts';
import { Templates } from './templates.tsx';
import { boxId, cellsOf, gridOf } from './week-grid.ts';

type Declaration = z.input<typeof declareAvailability.body>['declaration'];

/** One declaration, from what is online to what replaces it. `onPublished` gets what the server answered. */
export function AvailabilityEditor({
  establishment,
  onPublished,
}: {
  establishment: OwnEstablishment;
  onPublished: (answer: OwnEstablishment) => void;
}) {
  const [today] = useState(() => parisDay(now()));
  const inHand = useEntry(establishment, today);
  const command = useCommand(declareAvailability, [listOwnEstablishments]);
  const [refusal, setRefusal] = useState<Refusal>({ turn: 0, errors: [] });
  const { entry } = inHand;
  const online = establishment.availability;
  const overtaken = inHand.touched && online !== undefined && online.version !== entry.basedOn;
  const params = { id: establishment.establishmentId };
  const next = useNextEstablishment(establishment.establishmentId, today);
  const navigate = useNavigate();

  const publish = async (declaration: Declaration, goOn = false) => {
    setRefusal(({ turn }) => ({ turn, errors: [] }));
    try {
      const answer = await command.send({ params, body: { basedOn: entry.basedOn, declaration } });
      queryClient.setQueryData(reading(readOwnEstablishment, { params }).queryKey, answer);
      // « Rien n’a changé » publishes without the grid under way: that one stays, to be published after it or not.
      if (declaration.kind === 'unchanged' && inHand.touched) {
        inHand.set({ basedOn: answer.availability?.version });
      } else {
        inHand.forget();
      }
      if (goOn && next) {
        await navigate({
          to: '/partenaire/etablissements/$id/disponibilites',
          params: { id: next.establishmentId },
        });
        // A page that changes takes away what was said on the last one.
        toast(`«\u00a0${establishment.name}\u00a0» est en ligne.`);
      } else {
        onPublished(answer);
      }
    } catch (failure) {
      const problem = problemOf(failure);
      setRefusal(({ turn }) => ({
        turn: turn + 1,
        title: problem.title,
        errors: errorsOfProblem(problem),
      }));
      if (problem.code === 'conflict') await readAgain(readOwnEstablishment);
    }
  };
  const fillLikeLastWeek = () => {
    const last = online && (periodOn(online.periods, today) ?? online.periods.at(-1));
    if (!last) return;
    const period = periodProposed(today, last.from <= today ? { from: today, until: today } : undefined);
    const cells = gridOf(last.cells);
    flushSync(() => {
      if (last.state === 'available') inHand.change(cells, 'reprise de la semaine dernière', { period });
      else inHand.set({ state: last.state, ...period });
    });
    const first = cellsOf(cells)[0];
    if (first) document.getElementById(boxId(first))?.focus();
  };
  return (
    <>
      <CurrentDeclaration
        establishment={establishment}
        today={today}
        sending={command.pending}
        onUnchanged={() => void publish({ kind: 'unchanged' })}
        onFull={() => void publish({ kind: 'full' })}
        onLikeLastWeek={fillLikeLastWeek}
      />
      {overtaken ? (
        <NewerDeclaration
          online={online}
          onKeep={() => inHand.set({ basedOn: online.version })}
          onTakeOnline={inHand.forget}
        />
      ) : (
        inHand.restored && inHand.touched && <DraftFound onForget={inHand.forget} />
      )}
      <DeclarationForm
        establishment={establishment}
        inHand={inHand}
        sending={command.pending}
        refusal={refusal}
        today={today}
        onPublish={(goOn) => publish({ kind: 'periods', periods: [contentOf(entry)] }, goOn)}
        next={next?.name}
        templates={<Templates id={establishment.establishmentId} inHand={inHand} />}
      />
    </>
  );
}

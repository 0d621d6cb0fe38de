import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  changeAvailabilityTemplates,
  readAvailabilityTemplates,
} from '../../../contract/partner-availability.ts';
import type { AvailabilityTemplate } from '../../../domain/availability/templates.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../design/toast.tsx';
import type { EntryInHand } from './entry.ts';
import { gridOf } from './week-grid.ts';

/** The weeks that the establishment keeps at hand: one press fills the grid, another keeps the grid for next time. */
export function Templates({ id, inHand }: { id: string; inHand: EntryInHand }) {
  const params = { id };
  const query = useQuery(reading(readAvailabilityTemplates, { params }));
  const command = useCommand(changeAvailabilityTemplates, [readAvailabilityTemplates]);
  const [naming, setNaming] = useState<string>();
  const [error, setError] = useState<string>();
  // Filling in by hand does not wait for them.
  if (!query.data) return null;
  const { templates, version } = query.data;
  const { cells } = inHand.entry;

  const save = async (next: AvailabilityTemplate[], said: string) => {
    setError(undefined);
    try {
      await command.send({ params, body: { basedOn: version, templates: next } });
      setNaming(undefined);
      toast(said);
    } catch (failure) {
      const problem = problemOf(failure);
      setError(problem.errors[0]?.message ?? problem.detail);
      if (problem.code === 'conflict') await readAgain(readAvailabilityTemplates);
    }
  };
  const keep = (name: string) => {
    const others = templates.filter((one) => one.name.toLowerCase() !== name.trim().toLowerCase());
    return save([...others, { name, cells }], `«\u00a0${name.trim()}\u00a0» est gardée.`);
  };
  return (
    <div className="stack stack-tight">
      {templates.length > 0 && (
        <div className="row">
          {templates.map(({ name, cells: kept }) => (
            <Button
              key={name}
              onClick={() => inHand.change(gridOf(kept), `reprise de «\u00a0${name}\u00a0»`)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {naming === undefined ? (
        <div className="row">
          {cells.length > 0 && (
            <Button look="quiet" onClick={() => setNaming(templates.length === 0 ? 'Semaine type' : '')}>
              Garder cette grille comme semaine type…
            </Button>
          )}
        </div>
      ) : (
        <div className="stack stack-tight panel panel-soft">
          <TextField
            label="Nom de cette semaine"
            hint="Une semaine du même nom est remplacée. Tous ceux qui déclarent ces places la verront."
            value={naming}
            maxLength={40}
            error={error}
            onChange={(event) => setNaming(event.target.value)}
          />
          <div className="row">
            <Button busy={command.pending} onClick={() => void keep(naming)}>
              Garder
            </Button>
            <Button look="quiet" onClick={() => setNaming(undefined)}>
              Annuler
            </Button>
            {templates.map(({ name }) => (
              <Button
                key={name}
                look="quiet"
                onClick={() =>
                  void save(
                    templates.filter((one) => one.name !== name),
                    `«\u00a0${name}\u00a0» est retirée.`,
                  )
                }
              >
                Retirer «&nbsp;{name}&nbsp;»
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

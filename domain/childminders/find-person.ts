import type { Actor } from '../actor.ts';
import { foldPlaceName } from '../territory/fold-place-name.ts';
import type { ChildminderRightKind } from './childminder-right.ts';
import { isShown } from './compare-files.ts';
import { type ChildmindersDeps, departmentOf, rightsHolding, rightsOfFiles, saltOf } from './department.ts';
import { type KeptContact, settledMasks } from './masks.ts';
import { eachPerson } from './staged-people.ts';
import type { StagedPerson } from './staged-person.ts';

/** People that one search shows. */
const most = 20;

export interface FoundPerson {
  habilitationId: string;
  fileId: string;
  person: StagedPerson;
  online: boolean;
  rights: Exclude<ChildminderRightKind, 'consent'>[];
  kept?: KeptContact;
}

/**
 * People of the files online in the agent's department, by the beginnings of their names in any order: for whoever has
 * a childminder on the telephone who exercises a right (RGT-01). Files are gone through; nothing is kept of the search.
 */
export async function findChildminder(
  deps: ChildmindersDeps,
  { name }: { name: string },
  actor: Actor,
): Promise<{ people: FoundPerson[]; more: boolean }> {
  const words = foldPlaceName(name).split(' ').filter(Boolean);
  if (words.length === 0) return { people: [], more: false };
  const department = await departmentOf(deps, actor.cafCode ?? '');
  const salt = await saltOf(deps, department);
  const rights = rightsHolding(salt, department, await rightsOfFiles(deps, department));
  const people: FoundPerson[] = [];
  let more = false;
  for (const { habilitationId, current, withdrawn } of department.pointers) {
    if (!current || withdrawn) continue;
    await eachPerson(deps, { habilitationId, id: current.fileId }, (person) => {
      const names = foldPlaceName(`${person.lastName} ${person.firstName}`).split(' ');
      if (!words.every((word) => names.some((one) => one.startsWith(word)))) return;
      if (people.length === most) {
        more = true;
        return;
      }
      const own = rights.of(person);
      const { kept } = settledMasks(person, own);
      const kinds = own.flatMap(({ kind }) => (kind === 'consent' ? [] : [kind]));
      people.push({
        habilitationId,
        fileId: current.fileId,
        person,
        online: isShown(person, rights),
        rights: [...new Set(kinds)],
        ...(kept && { kept }),
      });
    });
  }
  return { people, more };
}

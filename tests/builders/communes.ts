import { communesFile } from '../../build/reference-data.ts';
import { type CommuneIndex, indexCommunes } from '../../domain/territory/communes.ts';

let made: CommuneIndex | undefined;

/** The index of all real communes, made once per process. */
export function allCommunes(): CommuneIndex {
  made ??= indexCommunes(communesFile());
  return made;
}

import type { TracePage } from '../../../contract/caf.ts';
import { harmlessFields } from '../../../domain/establishment/harmless-fields.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import { fieldWords } from '../../establishment/words.ts';
import { fileStates, rightWords } from '../childminders/words.ts';

/** Who did it: the role, beside the identification number. */
export const roleWords: Record<TracePage['traces'][number]['role'], string> = {
  partner: 'Personne habilitée',
  'caf-agent': 'Agent de la Caf',
  'cnaf-admin': 'Administrateur de la Cnaf',
  software: 'Logiciel',
  public: 'Partie publique',
  system: 'Le système',
};

const detailWords: Record<string, string> = {
  operating: 'Fonctionnement',
  availability: 'Disponibilités',
  available: 'Places disponibles',
  full: 'Complet',
  'not-communicated': 'Non communiqué',
  access: 'Accès',
  rectification: 'Rectification',
  deletion: 'Suppression',
  opposition: 'Opposition',
  claim: 'Réclamation',
  unchanged: 'Sans changement',
  confirmed: 'Liste confirmée',
  'accuse-de-reception': 'Accusé de réception de la demande',
  resiliation: 'Courrier de résiliation',
  attestation: 'Attestation de destruction à signer',
  'change-asked': 'Changement demandé',
  'end-of-mission': 'Fin de mission',
  'leaked-codes': 'Codes divulgués',
  amendment: 'Par avenant',
  'recalled agents': 'Aux agents',
  'recalled manager': 'À la personne responsable',
  'second-factor': 'Code de double authentification',
};

/** The counts of a load, in the order of its trace. */
const loadCounts = ['créés', 'mis à jour', 'inchangés', 'refusés', 'absents'];

/** The coded fact that goes with some acts, in words, if people can read anything in it; what has no words is shown as it is. */
export function detailInWords(detail: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(detail)) return formatDate(detail);
  const counts = detail.split(' ');
  if (counts.length === loadCounts.length && counts.every((count) => /^\d+$/u.test(count))) {
    return loadCounts.map((words, index) => `${counts[index]}\u00a0${words}`).join(', ');
  }
  const [, what, number] = /^(amendment|commitment) (\d+)$/u.exec(detail) ?? [];
  if (number) return `${what === 'amendment' ? 'Avenant' : 'Demande'} n°\u00a0${number}`;
  const ofCouncil = councilDetail.exec(detail)?.groups;
  if (ofCouncil) return councilInWords(ofCouncil);
  const [, due] = /^due (.+)$/u.exec(detail) ?? [];
  if (due) return `Attendu le ${formatDate(due)}`;
  const [, chosen] = /^bulk-(.+)$/u.exec(detail) ?? [];
  if (chosen) return bulkInWords(chosen);
  const [, approved = '0', returned = '0', left = '0'] = /^fields (\d+) (\d+) (\d+)$/u.exec(detail) ?? [];
  if (detail.startsWith('fields ')) return decisionInWords(Number(approved), Number(returned), Number(left));
  const [, year, month] = /^month (\d{4})-(\d{2}) \d+$/u.exec(detail) ?? [];
  if (year && month) return `${month}/${year}`;
  return detailWords[detail] ?? detail;
}

/** A file of a council or a right of a childminder, named by a key that is for machines, and what is said of it. */
const councilDetail =
  /^(?:(?<right>[a-z-]+) )?[\da-z]{9}-[\dA-Z]{16}(?:-[\da-z]+)?(?:(?<counts>: \+\d+ ~\d+ -\d+)| (?<state>[a-z-]+)| → .+)?$/u;

/** Rights and states of files, by their code. */
const named: Record<string, { name: string } | undefined> = { ...fileStates, ...rightWords };

/** « À importer », « 8 ajouts, 0 modification, 2 retraits », « Opposition »; nothing for a bare key. */
function councilInWords({ right, counts, state }: Record<string, string | undefined>): string | undefined {
  if (counts) {
    const [added = 0, changed = 0, removed = 0] = counts.match(/\d+/gu)?.map(Number) ?? [];
    return [
      formatCount(added, 'ajout'),
      formatCount(changed, 'modification'),
      formatCount(removed, 'retrait'),
    ].join(', ');
  }
  return named[right ?? state ?? '']?.name;
}

/** « 3 champs approuvés, 1 renvoyé », « 2 champs en attente ». */
const decisionInWords = (approved: number, returned: number, left: number): string =>
  [
    approved > 0 && formatCount(approved, 'champ approuvé', 'champs approuvés'),
    returned > 0 && formatCount(returned, 'champ renvoyé', 'champs renvoyés'),
    left > 0 && formatCount(left, 'champ en attente', 'champs en attente'),
  ]
    .filter(Boolean)
    .join(', ') || 'Sans changement';

/** Which changes may be approved together from then on. */
const bulkInWords = (chosen: string): string =>
  chosen === 'off'
    ? 'Plus d’approbation groupée'
    : `Approbation groupée permise\u00a0: ${harmlessFields
        .filter((field) => chosen.split('+').includes(field))
        .map((field) => fieldWords[field])
        .join(', ')}`;

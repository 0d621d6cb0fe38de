import type {
  OperatingField,
  ShownInformation,
  ShownMember,
} from '../../domain/establishment/operating-information.ts';
import { formatList, formatPhone } from '../design/format.ts';
import { closingWords, dayWords, keysOf, rangesWords } from './words.ts';

/** One field of the operating information as a bare text, to compare or to list; `undefined` when nothing was supplied. */
export function operatingText(
  information: ShownInformation | undefined,
  field: OperatingField,
): string | undefined {
  if (!information) return undefined;
  switch (field) {
    case 'phone':
    case 'secondPhone':
      return textOf(information[field] && formatPhone(information[field]));
    case 'avip':
    case 'byAppointment': {
      const answer = information[field];
      return answer === undefined ? undefined : answer ? 'Oui' : 'Non';
    }
    case 'communesServed':
      return textOf(formatList((information.communesServed ?? []).map((commune) => commune.name)));
    case 'members':
      return textOf((information.members ?? []).map(memberName).join('\n'));
    case 'closingPeriods': {
      const [first = '', ...others] = (information.closingPeriods ?? []).map(
        (period) => closingWords[period],
      );
      return textOf(formatList([first, ...others.map(inSentence)]));
    }
    case 'openingHours': {
      const hours = information.openingHours;
      return (
        hours &&
        keysOf(dayWords)
          .map((day) => `${dayWords[day]}\u00a0: ${rangesWords(hours[day])}`)
          .join('\n')
      );
    }
    default:
      return textOf(information[field]);
  }
}

/** « Faurel Camille »: surname first, as the convention has it shown (S3 art. 3). */
const memberName = ({ firstName, lastName }: ShownMember) => `${lastName} ${firstName}`;

const textOf = (text: string | undefined) => text || undefined;

const inSentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

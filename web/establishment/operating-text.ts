import type {
  OperatingField,
  ShownInformation,
  ShownMember,
} from '../../domain/establishment/operating-information.ts';
import { formatCount, formatList, formatPhone } from '../design/format.ts';
import {
  accessibilityWords,
  agesText,
  closingDateText,
  fundWords,
  holidayWords,
  languageWords,
  mealWords,
  nappyWords,
  positionText,
  schoolTimeWords,
  schoolZoneWords,
} from './choice-words.ts';
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
    case 'closingPeriods':
      return sentenceOf(information.closingPeriods, closingWords);
    case 'openingHours': {
      const hours = information.openingHours;
      return (
        hours &&
        keysOf(dayWords)
          .map((day) => `${dayWords[day]}\u00a0: ${rangesWords(hours[day])}`)
          .join('\n')
      );
    }
    case 'position':
      return information.position && positionText(information.position);
    case 'closingDates':
      return textOf((information.closingDates ?? []).map(closingDateText).join('\n'));
    case 'ages':
      return information.ages && agesText(information.ages);
    case 'capacity':
    case 'emergencyPlaces': {
      const places = information[field];
      if (places === undefined) return undefined;
      return places === 0 ? 'Aucune' : formatCount(places, 'place');
    }
    case 'meals':
      return information.meals && mealWords[information.meals];
    case 'nappies':
      return information.nappies && nappyWords[information.nappies];
    case 'funding':
      return information.funding && fundWords[information.funding].name;
    case 'schoolZone':
      return information.schoolZone && schoolZoneWords[information.schoolZone];
    case 'languages':
      return sentenceOf(information.languages, languageWords);
    case 'accessibility':
      return linesOf(information.accessibility, accessibilityWords);
    case 'schoolTimes':
      return sentenceOf(information.schoolTimes, schoolTimeWords);
    case 'holidays':
      return sentenceOf(information.holidays, holidayWords);
    default:
      return textOf(information[field]);
  }
}

/** « Faurel Camille »: surname first, as the convention has it shown (S3 art. 3). */
const memberName = ({ firstName, lastName }: ShownMember) => `${lastName} ${firstName}`;

const textOf = (text: string | undefined) => text || undefined;

/** « Espagnol, arabe et chinois » */
function sentenceOf<Value extends string>(
  values: readonly Value[] | undefined,
  words: Record<Value, string>,
): string | undefined {
  const [first = '', ...others] = (values ?? []).map((value) => words[value]);
  return textOf(formatList([first, ...others.map(inSentence)]));
}

/** One line each. */
const linesOf = <Value extends string>(
  values: readonly Value[] | undefined,
  words: Record<Value, string>,
): string | undefined => textOf((values ?? []).map((value) => words[value]).join('\n'));

const inSentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

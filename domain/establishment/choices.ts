/** The answers among which the operating information chooses; their French words are in `web/establishment`. */

/** Who brings the meals. */
export const mealKinds = ['provided', 'brought', 'none'] as const;
export type MealKind = (typeof mealKinds)[number];

/** Who brings the nappies. */
export const nappyKinds = ['provided', 'brought'] as const;
export type NappyKind = (typeof nappyKinds)[number];

/**
 * How a crèche is paid for: `psu`, the *prestation de service unique*, with the national scale of tariffs for families;
 * `cmg`, the *complément de libre choix du mode de garde*, with a price of its own of which the Caf gives a part back.
 */
export const funds = ['psu', 'cmg'] as const;
export type Fund = (typeof funds)[number];

/** What premises may have for people who move, see or hear with difficulty, and for pushchairs. */
export const accessibilities = [
  'step-free',
  'lift',
  'adapted-toilet',
  'reserved-parking',
  'guidance',
  'hearing-loop',
  'pushchairs',
] as const;
export type Accessibility = (typeof accessibilities)[number];

/** Languages spoken besides French: those most spoken in France, its sign language and its regional languages. */
export const languages = [
  'sign',
  'english',
  'spanish',
  'portuguese',
  'italian',
  'german',
  'dutch',
  'polish',
  'romanian',
  'ukrainian',
  'russian',
  'turkish',
  'arabic',
  'berber',
  'comorian',
  'wolof',
  'bambara',
  'lingala',
  'tamil',
  'vietnamese',
  'chinese',
  'creole',
  'alsatian',
  'basque',
  'breton',
  'catalan',
  'corsican',
  'occitan',
] as const;
export type Language = (typeof languages)[number];

/** The moments around school at which a leisure centre welcomes children. */
export const schoolTimes = [
  'before-school',
  'after-school',
  'wednesday',
  'saturday',
  'school-holidays',
] as const;
export type SchoolTime = (typeof schoolTimes)[number];

/** The holidays of a school year; summer in its two months. */
export const holidays = ['autumn', 'christmas', 'winter', 'spring', 'july', 'august'] as const;
export type Holiday = (typeof holidays)[number];

/** Zones of the school calendar; overseas each academy has its own. */
export const schoolZones = ['A', 'B', 'C', 'corsica', 'overseas'] as const;
export type SchoolZone = (typeof schoolZones)[number];

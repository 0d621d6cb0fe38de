import type { SchoolZone } from './choices.ts';

/** Departments of zones A and B since the school year 2015-2016, academy by academy; the others of the mainland: C. */
const zoneA =
  '25 39 70 90 24 33 40 47 64 03 15 43 63 21 58 71 89 07 26 38 73 74 19 23 87 01 42 69 16 17 79 86'.split(
    ' ',
  );
const zoneB =
  '04 05 13 84 02 60 80 14 50 61 59 62 54 55 57 88 44 49 53 72 85 06 83 18 28 36 37 41 45 08 10 51 52 22 29 35 56 27 76 67 68'.split(
    ' ',
  );

/** The zone of the school calendar in which a department is, to be proposed: `26` → `A`, `974` → `overseas`. */
export function schoolZoneOf(department: string): SchoolZone {
  if (department.length > 2) return 'overseas';
  if (department === '2A' || department === '2B') return 'corsica';
  if (zoneA.includes(department)) return 'A';
  return zoneB.includes(department) ? 'B' : 'C';
}

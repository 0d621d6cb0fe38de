/** The first line of a list from which one may choose nothing. */
export const nothingSaid = 'Ne rien préciser';

/** The values of a list once one of them was ticked or not, in the order of the list. */
export const chosenOf = <Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[] | undefined,
  { value, checked }: { value: string; checked: boolean },
): Value[] => all.filter((one) => (one === value ? checked : chosen?.includes(one)));

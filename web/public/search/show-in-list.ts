/** Shows one of a list, and puts the focus on its title: a keyboard or a screen reader goes on from there. */
export function showInList(element: string): void {
  const card = document.getElementById(element);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector<HTMLElement>(':is(h3 a, h3[tabindex])')?.focus({ preventScroll: true });
}

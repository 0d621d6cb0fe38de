/** Pins closer than this, in pixels, could not be told apart or pressed one by one. */
export const apart = 46;

/**
 * Gathers points that a map would draw one upon the other: each joins the first group whose head is near enough, so
 * that groups, and points in them, keep the order of the list.
 */
export function groupsOf<Item>(
  items: readonly Item[],
  pixels: (item: Item) => { x: number; y: number },
): Item[][] {
  const groups: { at: { x: number; y: number }; items: Item[] }[] = [];
  for (const item of items) {
    const at = pixels(item);
    const near = groups.find((group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < apart);
    if (near) near.items.push(item);
    else groups.push({ at, items: [item] });
  }
  return groups.map((group) => group.items);
}

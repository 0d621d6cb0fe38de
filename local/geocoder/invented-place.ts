import { createHash } from 'node:crypto';
import { movedBy, type Position } from '../../domain/establishment/position.ts';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import type { AddressToLocate } from '../../domain/territory/geocoder.ts';

/** Streets of which it knows nothing, as there are some everywhere. */
const unheardOf = 0.06;

/** Metres from the centre of a commune within which its invented streets begin, and from one house to the next. */
const [reach, house] = [1_400, 9];

/** A number from 0 to 1 that a text always gives. */
const chanceOf = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

/**
 * A place for an address of nowhere: each street begins somewhere around the centre of its commune and leads somewhere,
 * and its houses follow each other. The same address is always in the same place. Undefined for a street in seventeen.
 */
export function inventedPlace(
  { street = '', commune }: AddressToLocate,
  centre: Position,
): Position | undefined {
  const [, number = '0', name = ''] = /^(\d*)\s*(?:bis|ter)?,?\s*(.*)$/i.exec(street) ?? [];
  const of = `${foldPlaceName(commune)}|${foldPlaceName(name)}`;
  if (chanceOf(`known|${of}`) < unheardOf) return undefined;
  const away = reach * Math.sqrt(chanceOf(`away|${of}`));
  const [towards, along] = ['towards', 'along'].map((word) => 2 * Math.PI * chanceOf(`${word}|${of}`));
  const walked = house * Math.min(Number(number) || 0, 400);
  return movedBy(
    centre,
    away * Math.cos(towards ?? 0) + walked * Math.cos(along ?? 0),
    away * Math.sin(towards ?? 0) + walked * Math.sin(along ?? 0),
  );
}

import type { AtHand } from '../../adapters/dynamo/partition.ts';
import { everyKind } from '../../adapters/dynamo/table.ts';

/**
 * The kinds of records that a function knows: every one when it runs from its sources. In its bundle, those that lie in
 * the partitions which its grants name, and nothing else: the build puts them there (`build/kinds-at-hand.ts`).
 */
export const kindsAtHand: AtHand = everyKind;

import type { Plugin } from 'vite';
import { writeCells } from '../domain/cells/write-cells.ts';
import {
  councilFileAddresses,
  councilTableSchema,
  councilTemplate,
} from '../domain/childminders/table-schema.ts';
import { communesFile } from './reference-data.ts';

/** Files that the site serves as they are, under names of their own: made of the domain, so that they never differ from it. */
const files = (): readonly (readonly [address: string, text: string])[] => [
  [councilFileAddresses.template, `\ufeff${councilTemplate.map(writeCells).join('')}`],
  [councilFileAddresses.tableSchema, `${JSON.stringify(councilTableSchema, undefined, 2)}\n`],
  [councilFileAddresses.communes, JSON.stringify(communesFile())],
];

/** Puts them beside the built front. */
export const frontFiles = (): Plugin => ({
  name: 'front-files',
  generateBundle() {
    for (const [address, source] of files()) {
      this.emitFile({ type: 'asset', fileName: address.slice(1), source });
    }
  },
});

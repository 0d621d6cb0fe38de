import { cafCodeOfEstablishment } from '../../domain/identifiers.ts';
import type { RecordKind } from '../../domain/records.ts';
import type { Kind } from './table.ts';

type OfSoftware = Extract<
  RecordKind,
  'editor' | 'editorToken' | 'editorUsage' | 'mandate' | 'delivery' | 'deliveredItem'
>;

/** Where the records on software editors and their mandates lie. */
export const softwareKinds: { [K in OfSoftware]: Kind<K> } = {
  editor: {
    schema: async () => (await import('../../domain/software/editor.ts')).Editor,
    keyOf: (editor) => [editor.id],
    place: (id) => ({ pk: `EDITOR#${id}`, sk: 'EDITOR' }),
    index: (editor) => ({ gsi1pk: 'EDITOR#ALL', gsi1sk: `${editor.name}#${editor.id}` }),
  },
  editorToken: {
    schema: async () => (await import('../../domain/software/editor.ts')).EditorToken,
    keyOf: (token) => [token.tokenHash],
    place: (tokenHash) => ({ pk: `TOKEN#${tokenHash}`, sk: 'TOKEN' }),
  },
  editorUsage: {
    schema: async () => (await import('../../domain/software/editor.ts')).EditorUsage,
    keyOf: (usage) => [usage.editorId],
    // Not beside its editor: a program that is counted here may write nothing there.
    place: (editorId) => ({ pk: `USAGE#${editorId}`, sk: 'USAGE' }),
  },
  mandate: {
    schema: async () => (await import('../../domain/software/mandate.ts')).Mandate,
    keyOf: (mandate) => [mandate.establishmentId],
    // A department's mandates lie side by side, for its Caf; those in force by editor in the index.
    place: (establishmentId) => ({
      pk: `MANDATE#${cafCodeOfEstablishment(establishmentId ?? '')}`,
      sk: `${establishmentId}`,
    }),
    index: ({ current, establishmentId }) =>
      current && { gsi1pk: `MANDATE#${current.editorId}`, gsi1sk: establishmentId },
  },
  delivery: {
    schema: async () => (await import('../../domain/software/report.ts')).Delivery,
    keyOf: (delivery) => [delivery.keyHash],
    place: (keyHash) => ({ pk: `INTENT#${keyHash}`, sk: 'DELIVERY' }),
  },
  deliveredItem: {
    schema: async () => (await import('../../domain/software/report.ts')).DeliveredItem,
    keyOf: (item) => [item.keyHash, item.establishmentId],
    place: (keyHash, establishmentId) => ({ pk: `INTENT#${keyHash}`, sk: `ITEM#${establishmentId}` }),
  },
};

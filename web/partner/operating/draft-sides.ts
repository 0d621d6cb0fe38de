/**
 * How the draft stands on the server. `elsewhere`: another tab or machine saved another one, and nothing is overwritten
 * until the person says which (`unreached`: they said, and the server did not answer); `offline`: it stays in this tab
 * for now.
 */
export type DraftState =
  | { is: 'idle' | 'saving' | 'offline' }
  | { is: 'elsewhere'; unreached?: true }
  | { is: 'saved'; at: string };

/** What the server keeps. Without content: never written (version 0), dropped or sent. Versions grow with each act. */
export type KeptDraft = { version: number; content?: string };

/** One save: the words, the version they come after, and the command that makes it the same when it is sent again. */
export type SaveUnderWay = { version: number; content: string; commandId: string };

/** What the tab knows of the server, kept from a reload. */
export type Note = {
  /** The last draft that the server and the tab agreed on. */
  seen: KeptDraft;
  /** A save whose answer has not come. */
  underWay?: SaveUnderWay;
  /** The words that the person gave up, while the server has not said that it has none of them. */
  dropped?: string[];
};

/** The server's side; it answers `unreached` rather than throw. */
export type DraftServer = {
  read: () => Promise<KeptDraft | 'unreached'>;
  /** `overtaken`: the server has another version than the one named. */
  save: (next: SaveUnderWay) => Promise<{ version: number; savedAt: string } | 'overtaken' | 'unreached'>;
  /** Forgets the draft of that version; says whether it is gone. */
  drop: (version: number) => Promise<boolean>;
};

/** The tab's side: what is typed and what is known, kept from a reload and gone at sign-out. */
export type DraftTab = {
  /** What the form wrote down, as a text; nothing when nothing was typed. */
  typed: () => string | undefined;
  /** Puts these words in the place of what was typed, for the form to begin with. */
  take: (content: string | undefined) => void;
  noted: () => Note;
  note: (note: Note) => void;
};

/** The reading of an article: the JSON contract of the engine. Every offset is in UTF-16 code units, end exclusive. */

/** A stretch of the text that was read: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ActorKind = 'person' | 'organization' | 'place' | 'group';

export type StatementKind =
  'claim' | 'denial' | 'accusation' | 'demand' | 'warning' | 'commitment' | 'stance';

/** Someone or something that the text names. */
export interface Actor {
  /** `a1`, `a2`… in the order of the first mentions. */
  readonly id: string;
  readonly kind: ActorKind;
  /** The fullest spelling in the text. */
  readonly name: string;
  /** The fullest role in the text, or null. */
  readonly role: string | null;
  readonly mentions: readonly Span[];
}

/** Something that the text reports an actor as expressing. */
export interface Statement {
  /** `s1`, `s2`… in the order of the cues. */
  readonly id: string;
  readonly kind: StatementKind;
  /** The word that reports; null in a headline whose colon does. */
  readonly cue: Span | null;
  /** The noun phrase that names who speaks; null where the verb alone does. */
  readonly source: Span | null;
  /** An actor's id, `"unnamed"`, or null for a passive without agent. */
  readonly speaker: string | null;
  /** What is said: one span, or several where the cue or the source interrupts it. */
  readonly content: readonly Span[];
  /** The content stands in quotation marks. */
  readonly direct: boolean;
  /** The statement inside whose content this one lies, or null. */
  readonly within: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Which pattern or model read it so. */
  readonly why: string;
}

/** Two statements that cannot both be true, or one of which denies the other. */
export interface Dispute {
  readonly statements: readonly [string, string];
  readonly why: string;
}

export interface Reading {
  /** Version of this contract. */
  readonly isnad: 1;
  readonly id?: string;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly disputes: readonly Dispute[];
}

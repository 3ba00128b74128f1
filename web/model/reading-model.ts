import type { Actor, Dispute, Reading, Span, Statement } from 'isnad';
import type { Target } from './target.ts';

/** Who speaks, resolved. `unnamed`: people or sources without a name; `unsaid`: a passive without agent. */
export type Speaker =
  | { readonly type: 'actor'; readonly actor: Actor }
  | { readonly type: 'unnamed' }
  | { readonly type: 'unsaid' };

/** The two statements of a dispute; the denial comes second where exactly one of them denies. */
export interface DisputeSides {
  readonly index: number;
  readonly dispute: Dispute;
  readonly first: Statement;
  readonly second: Statement;
}

/** Readings below this confidence are shown as uncertain. */
const uncertainBelow = 0.6;

/** A reading with the text it was read from, and the look-ups that every view of it needs. Immutable. */
export class ReadingModel {
  readonly text: string;
  readonly reading: Reading;
  readonly disputes: readonly DisputeSides[];
  readonly #actors = new Map<string, Actor>();
  readonly #statements = new Map<string, Statement>();
  readonly #statementsOf = new Map<string, Statement[]>();
  readonly #disputesOf = new Map<string, DisputeSides[]>();

  /** @param text the text that was given to the engine: the reading's offsets count its UTF-16 code units. */
  constructor(text: string, reading: Reading) {
    this.text = text;
    this.reading = reading;
    for (const actor of reading.actors) this.#actors.set(actor.id, actor);
    for (const statement of reading.statements) {
      this.#statements.set(statement.id, statement);
      if (statement.speaker !== null) append(this.#statementsOf, statement.speaker, statement);
    }
    this.disputes = reading.disputes.flatMap((dispute, index) => this.#sides(dispute, index));
    for (const sides of this.disputes) {
      append(this.#disputesOf, sides.first.id, sides);
      append(this.#disputesOf, sides.second.id, sides);
    }
  }

  #sides(dispute: Dispute, index: number): DisputeSides[] {
    const [a, b] = dispute.statements.map((id) => this.#statements.get(id));
    if (a === undefined || b === undefined) return [];
    const denialFirst = a.kind === 'denial' && b.kind !== 'denial';
    return [{ index, dispute, first: denialFirst ? b : a, second: denialFirst ? a : b }];
  }

  actor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  statement(id: string): Statement | undefined {
    return this.#statements.get(id);
  }

  speaker(statement: Statement): Speaker {
    const actor = statement.speaker === null ? undefined : this.#actors.get(statement.speaker);
    if (actor !== undefined) return { type: 'actor', actor };
    return { type: statement.speaker === null ? 'unsaid' : 'unnamed' };
  }

  /** What an actor is reported to express, in the order of the text. */
  statementsOf(actorId: string): readonly Statement[] {
    return this.#statementsOf.get(actorId) ?? [];
  }

  disputesOf(statementId: string): readonly DisputeSides[] {
    return this.#disputesOf.get(statementId) ?? [];
  }

  /** The statements that contradict this one. */
  opponents(statement: Statement): readonly Statement[] {
    return this.disputesOf(statement.id).map(({ first, second }) =>
      first.id === statement.id ? second : first,
    );
  }

  isUncertain(statement: Statement): boolean {
    return statement.confidence < uncertainBelow;
  }

  /** The text of a span, white space collapsed. */
  quote(span: Span): string {
    return this.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  }

  /** The content of a statement in one line, its spans joined by « … », cut after `limit` code units at a word's end. */
  content(statement: Statement, limit = Infinity): string {
    const whole = statement.content.map((span) => this.quote(span)).join(' … ');
    if (whole.length <= limit) return whole;
    const cut = whole.lastIndexOf(' ', limit);
    return `${whole.slice(0, cut > limit / 2 ? cut : limit)}…`;
  }

  /** The different spellings of an actor's mentions, the most frequent first; tashkeel and tatweel make no other spelling. */
  spellings(actor: Actor): readonly { readonly text: string; readonly count: number }[] {
    const spellings = new Map<string, { readonly text: string; count: number }>();
    for (const mention of actor.mentions) {
      const text = this.quote(mention);
      const bare = text.replace(/[\u064B-\u0652\u0670\u0640]/gu, '');
      const known = spellings.get(bare);
      if (known) known.count += 1;
      else spellings.set(bare, { text, count: 1 });
    }
    return [...spellings.values()].sort((a, b) => b.count - a.count);
  }

  /** The spans that a target covers, in the order of the text; empty for a target that this reading does not know. */
  spans(target: Target): readonly Span[] {
    switch (target.type) {
      case 'actor': {
        const mentions = this.actor(target.id)?.mentions ?? [];
        return target.mention === undefined ? mentions : mentions.slice(target.mention, target.mention + 1);
      }
      case 'statement':
        return this.#statementSpans(this.statement(target.id));
      case 'dispute': {
        const sides = this.disputes.find(({ index }) => index === target.index);
        return sides ? [...this.#statementSpans(sides.first), ...this.#statementSpans(sides.second)] : [];
      }
    }
  }

  #statementSpans(statement: Statement | undefined): Span[] {
    if (statement === undefined) return [];
    const parts = [statement.source, statement.cue, ...statement.content].filter((span) => span !== null);
    return parts.sort((a, b) => a.start - b.start);
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

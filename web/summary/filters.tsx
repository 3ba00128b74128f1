import type { ActorKind, StatementKind } from 'isnad';
import type { Translator } from '../i18n/index.ts';
import { ActorKindLabel, StatementKindLabel } from '../parts/index.ts';

/** For searching: without marks (tashkeel, and the hamza of أ إ آ, which are marks once decomposed) and in one letter case. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase();
}

export function SearchBox(props: { label: string; value: string; onInput: (value: string) => void }) {
  return (
    <input
      type="search"
      class="search"
      dir="auto"
      placeholder={props.label}
      aria-label={props.label}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}

export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <label class="choice">
      <span class="soft">{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface KindsProps<Kind extends string> {
  readonly t: Translator;
  /** Every kind that occurs, with how often. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** Empty: all. */
  readonly chosen: ReadonlySet<Kind>;
  readonly onChange: (chosen: ReadonlySet<Kind>) => void;
}

/** Toggle buttons, one for each kind that occurs; none pressed means all. */
export function StatementKinds(props: KindsProps<StatementKind>) {
  return <KindButtons {...props} Label={StatementKindLabel} />;
}

export function ActorKinds(props: KindsProps<ActorKind>) {
  return <KindButtons {...props} Label={ActorKindLabel} />;
}

function KindButtons<Kind extends string>({
  t,
  counts,
  chosen,
  onChange,
  Label,
}: KindsProps<Kind> & { Label: (props: { kind: Kind; t: Translator }) => preact.JSX.Element }) {
  if (counts.size < 2) return null;
  const toggle = (kind: Kind): void => {
    const next = new Set(chosen);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  const numbers = new Intl.NumberFormat(t.locale);
  return (
    <div class="kinds" role="group" aria-label={t('filter_kinds')}>
      {[...counts].map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          class="toggle"
          aria-pressed={chosen.has(kind)}
          onClick={() => toggle(kind)}
        >
          <Label kind={kind} t={t} /> <span class="count">{numbers.format(count)}</span>
        </button>
      ))}
    </div>
  );
}

/** How often each kind that occurs does, in the order of `kinds`: each has its place on every page. */
export function countKinds<Kind extends string>(
  things: readonly { readonly kind: Kind }[],
  kinds: readonly Kind[],
): Map<Kind, number> {
  const counts = kinds.map((kind) => [kind, things.filter((thing) => thing.kind === kind).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

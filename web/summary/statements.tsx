import type { Statement, StatementKind } from 'isnad';
import { useState } from 'preact/hooks';
import { type Target, sameTarget, statementKinds } from '../model/index.ts';
import {
  confidenceText,
  Content,
  type Context,
  SpeakerName,
  speakerName,
  StatementKindLabel,
} from '../parts/index.ts';
import { Choice, countKinds, folded, SearchBox, StatementKinds } from './filters.tsx';

export interface ListProps extends Context {
  readonly active: Target | null;
  readonly onSelect: (target: Target) => void;
}

type Grouping = 'text' | 'speaker' | 'kind';

/** Longest excerpt, in UTF-16 code units. */
const excerpt = 260;

/** All statements, filtered by words, kind and speaker; in the order of the text, or grouped. */
export function StatementsList(props: ListProps) {
  const { model, t } = props;
  const all = model.reading.statements;
  const [search, setSearch] = useState('');
  const [kinds, setKinds] = useState<ReadonlySet<StatementKind>>(new Set());
  const [speaker, setSpeaker] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('text');
  if (all.length === 0) return <p class="none">{t('no_statements')}</p>;

  const wanted = folded(search);
  const shown = all.filter(
    (statement) =>
      (kinds.size === 0 || kinds.has(statement.kind)) &&
      (speaker === '' || speakerName(statement, props) === speaker) &&
      (wanted === '' ||
        folded(`${speakerName(statement, props)} ${model.content(statement)}`).includes(wanted)),
  );
  const speakers = [...new Set(all.map((statement) => speakerName(statement, props)))];
  return (
    <>
      <div class="filters">
        <SearchBox label={t('search_statements')} value={search} onInput={setSearch} />
        <StatementKinds t={t} counts={countKinds(all, statementKinds)} chosen={kinds} onChange={setKinds} />
        <div class="choices">
          <Choice
            label={t('filter_speaker')}
            value={speaker}
            onChange={setSpeaker}
            options={[
              { value: '', label: t('filter_all_speakers') },
              ...speakers.map((name) => ({ value: name, label: name })),
            ]}
          />
          <Choice
            label={t('group_label')}
            value={grouping}
            onChange={setGrouping}
            options={(['text', 'speaker', 'kind'] as const).map((value) => ({
              value,
              label: t(`group_${value}`),
            }))}
          />
        </div>
      </div>
      {shown.length === 0 && (
        <p class="none" role="status">
          {t('no_match')}
        </p>
      )}
      {group(shown, grouping, props).map(({ title, statements }) => (
        <section key={title}>
          {title !== '' && (
            <h3 class="group" dir="auto">
              {title}
            </h3>
          )}
          <ol class="rows">
            {statements.map((statement) => (
              <StatementRow key={statement.id} statement={statement} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function StatementRow({ statement, ...props }: ListProps & { statement: Statement }) {
  const { model, t, active, onSelect } = props;
  const target: Target = { type: 'statement', id: statement.id };
  const opponents = model.opponents(statement);
  return (
    <li class={statement.within === null ? '' : 'is-within'}>
      <button
        type="button"
        class="row"
        dir="rtl"
        aria-current={sameTarget(active, target) ? 'true' : undefined}
        onClick={() => onSelect(target)}
      >
        <span class="who">
          <SpeakerName statement={statement} {...props} /> <StatementKindLabel kind={statement.kind} t={t} />
        </span>
        <Content statement={statement} limit={excerpt} {...props} />
        {(opponents.length > 0 || model.isUncertain(statement)) && (
          <span class="soft facts" dir={t.direction}>
            {opponents.length > 0 && (
              <span class="opposed">
                {t('contradicts')} {[...new Set(opponents.map((it) => speakerName(it, props)))].join('، ')}
              </span>
            )}
            {model.isUncertain(statement) && <span>{confidenceText(statement.confidence, t)}</span>}
          </span>
        )}
      </button>
    </li>
  );
}

function group(
  statements: readonly Statement[],
  grouping: Grouping,
  context: Context,
): { title: string; statements: Statement[] }[] {
  const groups = new Map<string, Statement[]>();
  const rank = ({ kind }: Statement): number => statementKinds.indexOf(kind);
  const ordered = grouping === 'kind' ? [...statements].sort((a, b) => rank(a) - rank(b)) : statements;
  for (const statement of ordered) {
    const title =
      grouping === 'text'
        ? ''
        : grouping === 'kind'
          ? context.t(`kind_${statement.kind}`)
          : speakerName(statement, context);
    const known = groups.get(title);
    if (known) known.push(statement);
    else groups.set(title, [statement]);
  }
  return [...groups].map(([title, list]) => ({ title, statements: list }));
}

import type { Statement } from 'isnad';
import { type DisputeSides, sameTarget, type Target } from '../model/index.ts';
import { Content, SpeakerName, StatementKindLabel } from '../parts/index.ts';
import type { ListProps } from './statements.tsx';

/** Every contradiction, its two sides facing each other. */
export function DisputesList(props: ListProps) {
  const { model, t } = props;
  if (model.disputes.length === 0) return <p class="none">{t('no_disputes')}</p>;
  return (
    <>
      <p class="soft note">{t('disputes_note')}</p>
      <ol class="disputes">
        {model.disputes.map((sides) => (
          <DisputeItem key={sides.index} sides={sides} {...props} />
        ))}
      </ol>
    </>
  );
}

function DisputeItem({ sides, ...props }: ListProps & { sides: DisputeSides }) {
  const current = sameTarget(props.active, { type: 'dispute', index: sides.index });
  return (
    <li class="dispute" aria-current={current ? 'true' : undefined}>
      <Side statement={sides.first} {...props} />
      <span class="versus">
        <span>{props.t('versus')}</span>
      </span>
      <Side statement={sides.second} {...props} />
    </li>
  );
}

function Side({ statement, ...props }: ListProps & { statement: Statement }) {
  const target: Target = { type: 'statement', id: statement.id };
  return (
    <button
      type="button"
      class="side"
      dir="rtl"
      aria-current={sameTarget(props.active, target) ? 'true' : undefined}
      onClick={() => props.onSelect(target)}
    >
      <StatementKindLabel kind={statement.kind} t={props.t} />
      <SpeakerName statement={statement} {...props} />
      <Content statement={statement} limit={220} {...props} />
    </button>
  );
}

/** Acts over the chosen rows of a list: a bar that stays in sight, and below it what became of each row. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { actOnItems, BATCH_LIMIT, type BatchAct, type BatchResult } from '../api/batch.ts';
import { holds, useSession } from '../session/session.tsx';
import {
  batchSentence,
  type ChosenItem,
  failureWords,
  isColumnAct,
  type OfferedBatch,
  offeredBatches,
} from '../text/batch.ts';
import { ColumnSelect, takesItems } from './column-select.tsx';
import { Field } from './field.tsx';
import { Notice, ProblemNotice } from './notice.tsx';

/** What a batch came to. */
interface Outcome {
  label: string;
  results: readonly BatchResult[];
  titles: ReadonlyMap<string, string>;
}

/** Rows chosen in a list, and what can be done with them. */
export function BatchBar({
  chosen,
  onClear,
}: {
  chosen: readonly ChosenItem[];
  onClear: (ids?: string[]) => void;
}) {
  const session = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState<OfferedBatch['action'] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = useMutation({
    mutationFn: ({ offer, act: wanted }: { offer: OfferedBatch; act: BatchAct }) =>
      actOnItems(offer.rows, wanted),
    onSuccess: (results, { offer }) => {
      setOpen(null);
      setOutcome({
        label: offer.label,
        results,
        titles: new Map(offer.rows.map(({ id, title }) => [id, title])),
      });
      onClear(results.filter(({ done }) => done).map(({ id }) => id));
      void queries.invalidateQueries({ queryKey: ['items'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      void queries.invalidateQueries({ queryKey: ['columns'] });
    },
  });
  const offers = offeredBatches(chosen, (roles, organId) => holds(session, roles, organId));
  const current = offers.find(({ action }) => action === open);
  return (
    <>
      {outcome !== null && <Outcomes outcome={outcome} onClose={() => setOutcome(null)} />}
      {chosen.length > 0 && (
        <section className="batch" aria-label="批量办理">
          <div className="batch-acts">
            <strong aria-live="polite">已选 {chosen.length} 件</strong>
            {offers.map((offer) => (
              <Button
                key={offer.action}
                size="small"
                type={offer.action === open ? 'primary' : 'default'}
                aria-expanded={offer.action === open}
                onClick={() => {
                  act.reset();
                  setOpen(offer.action === open ? null : offer.action);
                }}
              >
                {offer.label}
                {offer.rows.length < chosen.length && `（${offer.rows.length} 件）`}
              </Button>
            ))}
            {offers.length === 0 && <span className="soft">所选事项没有可以一并办理的步骤。</span>}
            <Button size="small" type="text" onClick={() => onClear()}>
              取消选择
            </Button>
          </div>
          {current !== undefined && (
            <BatchForm
              key={current.action}
              offer={current}
              busy={act.isPending}
              error={act.error}
              onTake={(wanted) => act.mutate({ offer: current, act: wanted })}
            />
          )}
        </section>
      )}
    </>
  );
}

function BatchForm(props: {
  offer: OfferedBatch;
  busy: boolean;
  error: unknown;
  onTake: (act: BatchAct) => void;
}) {
  const { offer } = props;
  const [note, setNote] = useState('');
  const [proofread, setProofread] = useState(false);
  const [columnId, setColumnId] = useState<string | null>(null);
  const [first] = offer.rows;
  const many = offer.rows.length > BATCH_LIMIT;
  const lacking =
    many ||
    (offer.note === 'needed' && note.trim() === '') ||
    (offer.proofread && !proofread) ||
    (isColumnAct(offer.action) && columnId === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacking) return;
    if (isColumnAct(offer.action)) {
      if (columnId !== null) props.onTake({ action: offer.action, columnId });
      return;
    }
    props.onTake({
      action: offer.action,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(offer.proofread ? { proofread } : {}),
    });
  };
  return (
    <form className="batch-form" onSubmit={submit}>
      <ProblemNotice error={props.error} />
      <p className="soft">
        对 {offer.rows.length} 件逐件办理，各件互不影响：{offer.will}
      </p>
      {many && <Notice tone="bad">一次最多办理 {BATCH_LIMIT} 件，请减少所选。</Notice>}
      {isColumnAct(offer.action) && first !== undefined && (
        <Field label={offer.action === 'move' ? '移入栏目' : '列入栏目'} need>
          {(control) => (
            <ColumnSelect
              {...control}
              organId={first.organId}
              value={columnId}
              onChange={setColumnId}
              offers={takesItems}
            />
          )}
        </Field>
      )}
      {offer.note !== 'none' && (
        <Field label={offer.note === 'needed' ? '退回意见' : '意见'} need={offer.note === 'needed'}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={note}
              maxLength={500}
              autoSize={{ minRows: 1, maxRows: 5 }}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
      {offer.proofread && (
        <Checkbox checked={proofread} onChange={(event) => setProofread(event.target.checked)}>
          各件均已逐件校对
        </Checkbox>
      )}
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={props.busy} disabled={lacking}>
          {offer.label} {offer.rows.length} 件
        </Button>
      </div>
    </form>
  );
}

/** Brought into sight: below a long list nobody would look for it. */
function Outcomes({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.results.length > 0) place.current?.scrollIntoView({ block: 'center' });
  }, [outcome]);
  const failed = outcome.results.filter((result) => !result.done);
  return (
    <div ref={place}>
      <Notice tone={failed.length === 0 ? 'good' : 'bad'}>
        <p>
          {batchSentence(outcome.label, outcome.results)}
          <Button type="link" size="small" onClick={onClose}>
            知道了
          </Button>
        </p>
        {failed.length > 0 && (
          <ul>
            {failed.map((result) => (
              <li key={result.id}>
                <strong>{outcome.titles.get(result.id) || '（未填写标题）'}</strong>
                <br />
                {failureWords(result)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

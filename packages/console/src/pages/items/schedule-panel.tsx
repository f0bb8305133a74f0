/** What is set for an item, and what can be set: release, withdrawal at the end of a notice period, next review. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import {
  cancelSchedule,
  readSchedules,
  recordReview,
  type ScheduledAct,
  type ScheduleRow,
  setSchedule,
} from '../../api/schedules.ts';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault, problemWords } from '../../text/problems.ts';
import { SCHEDULED_ACT_WORDS, shanghaiMoment } from '../../text/schedules.ts';

/** Nothing where nothing is set and this person can set nothing. */
export function SchedulePanel({ itemId, version }: { itemId: string; version: number }) {
  const { data } = useQuery({
    queryKey: ['schedules', itemId, version],
    queryFn: () => readSchedules(itemId),
  });
  const [chosen, setChosen] = useState<ScheduledAct | null>(null);
  if (data === undefined) return null;
  const taken = new Set(data.rows.map(({ act }) => act));
  const offers = data.offers.filter(({ act, why_not }) => why_not === null && !taken.has(act));
  if (data.rows.length === 0 && offers.length === 0) return null;
  return (
    <section className="block" aria-label="定时">
      <h2>定时</h2>
      {data.rows.map((row) => (
        <SetRow key={row.id} row={row} />
      ))}
      {chosen === null ? (
        <div className="buttons">
          {offers.map(({ act }) => (
            <Button key={act} size="small" onClick={() => setChosen(act)}>
              {SCHEDULED_ACT_WORDS[act].offer}
            </Button>
          ))}
        </div>
      ) : (
        <SetForm itemId={itemId} act={chosen} onEnd={() => setChosen(null)} />
      )}
    </section>
  );
}

function SetRow({ row }: { row: ScheduleRow }) {
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (step: 'cancel' | 'reviewed') =>
      step === 'cancel' ? cancelSchedule(row.id) : recordReview(row.id, undefined),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['schedules', row.itemId] });
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
  return (
    <div className="set-row">
      <p>
        <strong>{SCHEDULED_ACT_WORDS[row.act].name}</strong>　{shanghaiMoment(row.dueAt)}
        <small className="soft">　{row.setBy}设定</small>
      </p>
      {row.state === 'failed' && (
        <p className="state wrong">
          到时没有办成：{problemWords({ status: 409, code: row.fault ?? '' }).sentence}
        </p>
      )}
      <ProblemNotice error={act.error} />
      <div className="buttons">
        {row.act === 'review' && (
          <Button size="small" type="primary" loading={act.isPending} onClick={() => act.mutate('reviewed')}>
            已核对，仍然有效
          </Button>
        )}
        <Button size="small" loading={act.isPending} onClick={() => act.mutate('cancel')}>
          取消
        </Button>
      </div>
    </div>
  );
}

function SetForm({ itemId, act, onEnd }: { itemId: string; act: ScheduledAct; onEnd: () => void }) {
  const queries = useQueryClient();
  const [at, setAt] = useState('');
  const [note, setNote] = useState('');
  const words = SCHEDULED_ACT_WORDS[act];
  const save = useMutation({
    // The field knows no zone; the office reads its clock in Shanghai.
    mutationFn: () =>
      setSchedule(itemId, {
        act,
        dueAt: `${at}:00+08:00`,
        ...(note.trim() === '' ? {} : { note }),
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['schedules', itemId] });
      onEnd();
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemNotice error={save.error} />
      <Field label={`${words.name}时间`} need hint={words.will} fault={fieldFault(problem, 'dueAt')}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            autoFocus
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
      </Field>
      {words.note !== null && (
        <Field label={words.note} need={act === 'withdraw'} fault={fieldFault(problem, 'note')}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={note}
              maxLength={500}
              autoSize={{ minRows: 2 }}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="buttons">
        <Button
          size="small"
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={at === '' || (act === 'withdraw' && note.trim() === '')}
        >
          设定
        </Button>
        <Button size="small" onClick={onEnd}>
          不设定
        </Button>
      </div>
    </form>
  );
}

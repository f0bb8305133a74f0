/** One fault: what is wrong, what was done about it, and the act that moves it on. */
import { RECTIFICATION_STATE_LABELS, type RectificationAction } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type RectificationRecord, readRectification, takeRectificationStep } from '../../api/rechecks.ts';
import { DueOn } from '../../components/due-text.tsx';
import { NoteForm } from '../../components/note-form.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { OpenCase } from '../../components/open-case.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import '../../styles/record.css';
import { fullDate, moment } from '../../text/dates.ts';
import {
  RECHECK_REFUSAL_WORDS,
  RECTIFICATION_ACT_WORDS,
  RECTIFICATION_EVENT_WORDS,
} from '../../text/rechecks.ts';

/** The record. */
export function RectificationPage() {
  const { id = '' } = useParams();
  const { today } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['rectifications', id],
    queryFn: () => readRectification(id),
  });
  return (
    <Page title="整改事项" crumb={{ label: '整改', to: '/rectifications' }} lead={data?.title}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <RecordBones />
      ) : (
        <div className="record">
          <div>
            <section className="block">
              <h2>问题</h2>
              <p>{data.fault}</p>
              <p className="soft">
                {data.openedBy}于{fullDate(data.openedOn)}提出。
                <Link to={`/items/${data.itemId}`}>查看信息</Link>
              </p>
            </section>
            {data.answer !== null && (
              <section className="block">
                <h2>整改情况</h2>
                <p>{data.answer}</p>
                {data.answeredOn !== null && (
                  <p className="soft">
                    {data.answeredBy}于{fullDate(data.answeredOn)}提交。
                  </p>
                )}
              </section>
            )}
            <Course record={data} today={today} />
          </div>
          <aside className="panel">
            <section className="block">
              <h2>{RECTIFICATION_STATE_LABELS[data.state]}</h2>
              {data.state !== 'closed' && <DueOn on={data.dueOn} today={today} />}
            </section>
            <OpenCase
              itemId={data.itemId}
              organId={data.organId}
              rectificationId={data.id}
              fault={data.fault}
            />
            {data.actions.map(({ action, why_not }) => (
              <Act key={`${action} ${data.version}`} record={data} action={action} whyNot={why_not} />
            ))}
          </aside>
        </div>
      )}
    </Page>
  );
}

function Course({ record, today }: { record: RectificationRecord; today: string }) {
  return (
    <section className="block" aria-label="办理经过">
      <h2>办理经过</h2>
      <ol className="history">
        {[...record.history].reverse().map((row) => (
          <li key={row.id}>
            <time dateTime={row.at}>{moment(row.at, today)}</time>
            <span>
              {row.by ?? '系统'}　{RECTIFICATION_EVENT_WORDS[row.event] ?? row.event}
              {row.note !== null && <q>{row.note}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Act(props: { record: RectificationRecord; action: RectificationAction; whyNot: string | null }) {
  const { record, action, whyNot } = props;
  const queries = useQueryClient();
  const words = RECTIFICATION_ACT_WORDS[action];
  const take = useMutation({
    mutationFn: (note: string) =>
      takeRectificationStep(record.id, action, { version: record.version, ...(note === '' ? {} : { note }) }),
    onSuccess: (next) => {
      queries.setQueryData(['rectifications', record.id], next);
      void queries.invalidateQueries({ queryKey: ['rectifications', 'list'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
  if (whyNot !== null) {
    return (
      <p className="soft small">
        {words.act}：{RECHECK_REFUSAL_WORDS[whyNot] ?? '不能办理。'}
      </p>
    );
  }
  return (
    <NoteForm
      label={words.note}
      need={words.needed}
      act={words.act}
      isMain={action !== 'reject'}
      busy={take.isPending}
      error={take.error}
      onSend={(note) => take.mutate(note)}
    />
  );
}

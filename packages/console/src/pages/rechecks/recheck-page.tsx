/** One recheck: the live page, what the program found when it compared, and the result that a person records. */
import { LIVE_DIFFERENCE_LABELS, RECHECK_STATE_LABELS } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { problemOf } from '../../api/problem.ts';
import { type RecheckRecord, readRecheck, recordRecheck } from '../../api/rechecks.ts';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import '../../styles/record.css';
import { fullDate } from '../../text/dates.ts';
import { fieldFault } from '../../text/problems.ts';
import { RECHECK_REFUSAL_WORDS } from '../../text/rechecks.ts';

/** The record. */
export function RecheckPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['rechecks', id], queryFn: () => readRecheck(id) });
  return (
    <Page
      title={data?.title ?? '复核'}
      crumb={{ label: '复核', to: '/rechecks' }}
      lead={data === undefined ? undefined : leadOf(data)}
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <RecordBones />
      ) : (
        <div className="record">
          <LivePage record={data} />
          <aside className="panel first">
            <Comparison record={data} />
            {data.state === 'open' ? <Result record={data} /> : <Recorded record={data} />}
            <p>
              <Link to={`/items/${data.itemId}`}>查看送审的版本和办理经过</Link>
            </p>
          </aside>
        </div>
      )}
    </Page>
  );
}

function leadOf(record: RecheckRecord): string {
  return [
    RECHECK_STATE_LABELS[record.state],
    record.indexNumber === null ? '' : `索引号 ${record.indexNumber}`,
    `${fullDate(record.publishedOn)}发布`,
    record.edition > 1 ? `第${record.edition}版` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function LivePage({ record }: { record: RecheckRecord }) {
  if (record.publicHref === null) return <Notice tone="bad">没有公开页。</Notice>;
  return (
    <section className="block" aria-label="公开页">
      <h2>
        公开页
        <a className="aside" href={record.publicHref} target="_blank" rel="noreferrer">
          在新窗口打开
        </a>
      </h2>
      <iframe className="sheet preview" title="公开页" src={record.publicHref} sandbox="" />
    </section>
  );
}

function Comparison({ record }: { record: RecheckRecord }) {
  return (
    <section className="block">
      <h2>系统比对</h2>
      {record.differences.length === 0 ? (
        <p>公开页、存储的文本和附件与审查通过的版本一致。</p>
      ) : (
        <ul className="state wrong">
          {record.differences.map((code) => (
            <li key={code}>{LIVE_DIFFERENCE_LABELS[code]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Recorded({ record }: { record: RecheckRecord }) {
  if (record.recheckedBy === null || record.recheckedOn === null) {
    return <p className="soft">复核之前已有新版或者已经撤下，不再复核。</p>;
  }
  return (
    <section className="block">
      <h2>复核结果</h2>
      <p>
        {RECHECK_STATE_LABELS[record.state]}，{record.recheckedBy}于{fullDate(record.recheckedOn)}复核。
      </p>
      {record.state === 'faulty' && <Link to="/rectifications">查看整改</Link>}
    </section>
  );
}

function Result({ record }: { record: RecheckRecord }) {
  const { today } = useSession();
  const queries = useQueryClient();
  const [isFaulty, setFaulty] = useState(record.differences.length > 0);
  const [fault, setFault] = useState('');
  const [dueOn, setDueOn] = useState('');
  const save = useMutation({
    mutationFn: () =>
      recordRecheck(
        record.id,
        isFaulty ? { result: 'faulty', fault, ...(dueOn === '' ? {} : { dueOn }) } : { result: 'passed' },
      ),
    onSuccess: (next) => {
      queries.setQueryData(['rechecks', record.id], next);
      void queries.invalidateQueries({ queryKey: ['rechecks', 'list'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
    },
  });
  if (record.why_not !== null) {
    return <p className="soft">{RECHECK_REFUSAL_WORDS[record.why_not] ?? '不能复核。'}</p>;
  }
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form block"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>记录复核结果</h2>
      <ProblemNotice error={save.error} />
      <div className="buttons">
        <Button
          aria-pressed={!isFaulty}
          type={isFaulty ? 'default' : 'primary'}
          disabled={record.differences.length > 0}
          onClick={() => setFaulty(false)}
        >
          复核无误
        </Button>
        <Button
          aria-pressed={isFaulty}
          type={isFaulty ? 'primary' : 'default'}
          onClick={() => setFaulty(true)}
        >
          发现问题
        </Button>
      </div>
      {isFaulty && (
        <>
          <Field label="问题" need fault={fieldFault(problem, 'fault')}>
            {(control) => (
              <Input.TextArea
                {...control}
                value={fault}
                maxLength={2000}
                autoSize={{ minRows: 3 }}
                onChange={(event) => setFault(event.target.value)}
              />
            )}
          </Field>
          <Field label="整改期限" hint="不填写的，为三个工作日。" fault={fieldFault(problem, 'dueOn')}>
            {(control) => <DateInput {...control} min={today} value={dueOn} onChange={setDueOn} />}
          </Field>
        </>
      )}
      <p className="soft small">
        {isFaulty
          ? '提交后转为整改事项，由拟稿人、政务信息员在期限内改正。'
          : '提交后复核完成，结果记入日志。'}
      </p>
      <Button
        htmlType="submit"
        type="primary"
        loading={save.isPending}
        disabled={isFaulty && fault.trim() === ''}
      >
        提交复核结果
      </Button>
    </form>
  );
}

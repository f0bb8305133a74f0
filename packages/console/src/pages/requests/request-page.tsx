/** One request: what is wanted, how far it is, its clocks, letters and events; at the right what may be done now. */

import { CHANNEL_LABELS, FLAG_LABELS, outcomeLabel, STATE_LABELS } from '@gongkai/law/request';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type EventInput, type RequestRecord, readRequest, recordEvent } from '../../api/requests.ts';
import { DueOn } from '../../components/due-text.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import { CATEGORY_WORDS } from '../../text/request-fields.ts';
import '../../styles/request.css';
import { Applicant } from './applicant.tsx';
import { Clocks } from './clocks.tsx';
import { EventPanel } from './event-panel.tsx';
import { Letters } from './letters.tsx';
import { eventLabel } from './offers.ts';
import { Timeline } from './timeline.tsx';
import { Wanted } from './wanted.tsx';

/** The record of a request. */
export function RequestPage() {
  const { id = '' } = useParams();
  return <Request key={id} id={id} />;
}

function Request({ id }: { id: string }) {
  const { today } = useSession();
  const queries = useQueryClient();
  const key = ['requests', 'record', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readRequest(id) });
  const [done, setDone] = useState<string | null>(null);
  const act = useMutation({
    mutationFn: (input: EventInput) => recordEvent(id, input),
    onSuccess: (record, input) => {
      queries.setQueryData(key, record);
      void queries.invalidateQueries({ queryKey: ['work'] });
      void queries.invalidateQueries({ queryKey: ['requests', 'list'] });
      setDone(doneSentence(input.event, record));
    },
  });
  if (data === undefined) {
    return (
      <Page title="申请" crumb={{ label: '申请', to: '/requests' }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {error === null && <RecordBones />}
      </Page>
    );
  }
  const reload = () => {
    act.reset();
    void refetch();
  };
  return (
    <Page
      title={`申请 ${data.number}`}
      crumb={{ label: '申请', to: '/requests' }}
      lead={<Lead record={data} />}
    >
      {done !== null && <Notice tone="good">{done}</Notice>}
      <div className="record">
        <div>
          <Standing record={data} today={today} />
          <Wanted content={data.content} />
          <Clocks clocks={data.fold.clocks} today={today} />
          <Applicant record={data} />
          <Letters
            record={data}
            busy={act.isPending}
            onEdit={(letterId, text) =>
              act.mutate({ version: data.version, event: 'letter_edited', letter_id: letterId, text })
            }
          />
          <Timeline record={data} today={today} />
        </div>
        <aside className="panel first">
          <EventPanel
            key={data.version}
            record={data}
            busy={act.isPending}
            error={act.error}
            onReload={reload}
            onRecord={(input) => act.mutate(input)}
          />
        </aside>
      </div>
    </Page>
  );
}

function Lead({ record }: { record: RequestRecord }) {
  const { fold } = record;
  const parts = [
    fold.state === null ? '' : STATE_LABELS[fold.state],
    CATEGORY_WORDS[record.applicantCategory],
    CHANNEL_LABELS[record.channel],
    record.organ.shortName,
    ...fold.flags.map((flag) => FLAG_LABELS[flag]),
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}

/** Where the case stands, in one line: due, or concluded with what. */
function Standing({ record, today }: { record: RequestRecord; today: string }) {
  const { fold } = record;
  if (fold.concluded_on !== null && fold.outcome !== null) {
    return (
      <p className="standing">
        {fullDate(fold.concluded_on)}办结，办理结果为“{outcomeLabel(fold.outcome)}”。
        {fold.remedy !== null &&
          `申请人可以在${fullDate(fold.remedy.reconsideration_until)}前申请行政复议${
            fold.remedy.litigation_until === null
              ? '（应当先申请行政复议）'
              : `，或者在${fullDate(fold.remedy.litigation_until)}前提起行政诉讼`
          }。`}
      </p>
    );
  }
  const reply = fold.clocks.findLast((clock) => clock.clock === 'reply');
  if (reply?.state === 'paused') return <p className="standing">答复期限暂停中。</p>;
  if (fold.confirm_by !== null)
    return <p className="standing">待与申请人确认收到，确认之日为收到申请之日，应当当日办理。</p>;
  if (fold.due_on === null) return <p className="standing">答复期限停止计算。</p>;
  return (
    <p className="standing">
      <DueOn on={fold.due_on} today={today} />
      {fold.proposed_outcome !== null && `拟定办理结果：${outcomeLabel(fold.proposed_outcome)}`}
      {record.review !== null && <Review review={record.review} />}
    </p>
  );
}

/** What the approver must know of the reply's secrecy review. */
function Review({ review }: { review: NonNullable<RequestRecord['review']> }) {
  return (
    <small className={`review ${review.result === 'passed' ? 'soft' : 'seal'}`}>
      保密审查{review.result === 'passed' ? '通过' : '不通过'}：{review.by.name}，{fullDate(review.on)}
      {review.opinion !== null && `，${review.opinion}`}
    </small>
  );
}

function doneSentence(event: string, record: RequestRecord): string {
  if (event === 'letter_edited') return '答复书已修改，原保密审查结论失效，须重新审查。';
  const { state, due_on } = record.fold;
  const now = state === null ? '' : `现为“${STATE_LABELS[state]}”`;
  const due = due_on === null || record.fold.concluded_on !== null ? '' : `，答复到期日为${fullDate(due_on)}`;
  return `已记录“${eventLabel(event)}”。${now}${due}。`;
}

/** One item: as the public will see it, what may be done now, and what was done. */
import { ITEM_STATE_LABELS, STATES_IN_WORK } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { GuardFinding } from '../../api/guard.ts';
import { type ItemAct, type ItemActInput, type ItemRecord, readItem, takeItemStep } from '../../api/items.ts';
import { DueOn } from '../../components/due-text.tsx';
import { History } from '../../components/history.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OpenCase } from '../../components/open-case.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import { ITEM_KIND_LABELS, STEP_DONE } from '../../text/items.ts';
import { EditionDiff } from './edition-diff.tsx';
import { Editions } from './editions.tsx';
import { AttachedFiles } from './files/attached-files.tsx';
import { GuardPanel } from './guard/guard-panel.tsx';
import { markFindings, showFinding } from './guard/highlight.ts';
import { SUBMITTED } from './handed-on.ts';
import { ItemSteps } from './item-steps.tsx';
import { Outlets } from './outlets.tsx';
import { Placements } from './placements.tsx';
import { PublicPreview } from './public-preview.tsx';
import { SchedulePanel } from './schedule-panel.tsx';
import { Standing } from './standing.tsx';

/** The record of an item. */
export function ItemPage() {
  const { id = '' } = useParams();
  return <Item key={id} id={id} />;
}

function Item({ id }: { id: string }) {
  const { today } = useSession();
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const key = ['items', 'record', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readItem(id) });
  const frame = useRef<HTMLIFrameElement>(null);
  const found = useRef<readonly GuardFinding[]>([]);
  const mark = useCallback((findings: readonly GuardFinding[]) => {
    found.current = findings;
    const page = frame.current?.contentDocument;
    if (page) markFindings(page, findings);
  }, []);
  const mayEdit = data?.allowed.some(({ action, why_not }) => action === 'edit' && why_not === undefined);
  useEffect(() => {
    // The program of the editor is fetched before it is asked for, so that a long text opens at once.
    if (mayEdit === true) void import('./edit-item-page.tsx').catch(() => undefined);
  }, [mayEdit]);
  const { state: cameBy }: { state: unknown } = useLocation();
  const [done, setDone] = useState<ItemAct | null>(cameBy === SUBMITTED ? 'submit' : null);
  const act = useMutation({
    mutationFn: ({ action, input }: { action: ItemAct; input: ItemActInput }) =>
      takeItemStep(id, action, input),
    onSuccess: (record, { action }) => {
      queries.setQueryData(key, record);
      void queries.invalidateQueries({ queryKey: ['work'] });
      void queries.invalidateQueries({ queryKey: ['items', 'list'] });
      setDone(action);
    },
  });
  if (data === undefined) {
    return (
      <Page title="信息" crumb={{ label: '信息', to: '/items' }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {error === null && <RecordBones />}
      </Page>
    );
  }
  return (
    <Page
      title={data.title === '' ? '（未填写标题）' : data.title}
      crumb={{ label: '信息', to: '/items' }}
      lead={<Lead item={data} />}
    >
      {done !== null && <Done action={done} item={data} />}
      <div className="record">
        <div>
          {isInWork(data) && (
            <GuardPanel
              itemId={data.id}
              version={data.version}
              today={today}
              onFindings={mark}
              onShow={(finding) => show(frame.current, finding)}
            />
          )}
          <PublicPreview
            key={data.version}
            title={data.title}
            page={{ src: shownAddress(data) }}
            frame={frame}
            onShown={() => mark(found.current)}
            aside={
              data.publicAddress !== null &&
              data.publishedOn !== null && (
                <a className="aside" href={data.publicAddress} target="_blank" rel="noreferrer">
                  打开公开页
                </a>
              )
            }
          />
          <AttachedFiles
            itemId={data.id}
            files={data.attachments.filter(({ picture }) => picture !== true)}
          />
          <Editions item={data} today={today} />
          <EditionDiff itemId={data.id} version={data.version} today={today} />
          <History rows={data.history} today={today} />
        </div>
        <aside className="panel first">
          <ItemSteps
            item={data}
            busy={act.isPending}
            error={act.error}
            opened={search.get('act')}
            onTake={(action, input) => act.mutate({ action, input: { version: data.version, ...input } })}
            onReload={() => {
              act.reset();
              void refetch();
            }}
          />
          <SchedulePanel itemId={data.id} version={data.version} />
          <Standing item={data} today={today} />
          <Placements item={data} />
          <Outlets item={data} />
          <Clock item={data} today={today} />
          <OpenCase itemId={data.id} organId={data.organ.id} />
        </aside>
      </div>
    </Page>
  );
}

/** Whether a text is still on its way to the public, so that the guard has something to say. */
function isInWork(item: ItemRecord): boolean {
  return STATES_IN_WORK.includes(item.state) && item.attribute === 'proactive';
}

/** Leads to a finding in the preview. */
function show(frame: HTMLIFrameElement | null, finding: GuardFinding): void {
  if (frame?.contentDocument && showFinding(frame.contentDocument, finding)) {
    frame.scrollIntoView({ block: 'nearest' });
  }
}

function Lead({ item }: { item: ItemRecord }) {
  const parts = [
    ITEM_STATE_LABELS[item.state],
    ITEM_KIND_LABELS[item.kind],
    item.column.path.join(' / '),
    item.office?.name ?? '',
    item.indexNumber === null ? '' : `索引号 ${item.indexNumber}`,
    item.edition > 1 ? `第${item.edition}版` : '',
  ];
  return <>{parts.filter((part) => part !== '').join(' · ')}</>;
}

function Done({ action, item }: { action: ItemAct; item: ItemRecord }) {
  return (
    <Notice tone="good">
      <p>
        {STEP_DONE[action]}
        {action === 'publish' && item.publicAddress !== null && (
          <>
            公开地址：<a href={item.publicAddress}>{item.publicAddress}</a>
          </>
        )}{' '}
        <Link to="/">回到待办</Link>
      </p>
    </Notice>
  );
}

/** What is online where nothing newer is in work; else the text in work, set as it will be. */
function shownAddress(item: ItemRecord): string {
  const settled = item.state === 'published' || item.state === 'withdrawn' || item.state === 'unpublished';
  return settled && item.publicAddress !== null ? item.publicAddress : `/api/items/${item.id}/preview`;
}

/** 条例 art. 26: twenty working days from the day the information was made. */
function Clock({ item, today }: { item: ItemRecord; today: string }) {
  if (item.dueOn === null || item.formedOn === null) return null;
  return (
    <section aria-label="公开期限">
      <h2>公开期限</h2>
      <p>
        {item.publishedOn === null ? (
          <DueOn on={item.dueOn} today={today} />
        ) : (
          `${fullDate(item.publishedOn)}发布${item.publishedOn > item.dueOn ? '，超过公开期限' : '，在期限内'}`
        )}
      </p>
      <p className="soft small">
        {fullDate(item.formedOn)}形成，应于{fullDate(item.dueOn)}前公开（《政府信息公开条例》第二十六条：20
        个工作日）。
      </p>
    </section>
  );
}

/** One annual report: the official document in the middle, its findings above, the way to the public at the right. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type ReportRecord, readReport } from '../../api/reports.ts';
import { History } from '../../components/history.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import '../../styles/report.css';
import type { CellAddress } from '@gongkai/law/report';
import { REPORT_STATE_LABELS } from '@gongkai/law/report';
import { CellDrawer } from './cell-drawer.tsx';
import type { Change } from './change.ts';
import { FindingList } from './finding-list.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { ReportSteps } from './report-steps.tsx';

/** The record of a report. */
export function ReportPage() {
  const { id = '' } = useParams();
  return <AnnualReport key={id} id={id} />;
}

function AnnualReport({ id }: { id: string }) {
  const { today } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = ['reports', 'record', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readReport(id) });
  const [cell, setCell] = useState<CellAddress | null>(null);
  const [lit, setLit] = useState<ReadonlySet<CellAddress>>(new Set());
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: ({ run }: { run: () => Promise<ReportRecord>; said: string }) => run(),
    onSuccess: (record, { said }) => {
      queries.setQueryData(['reports', 'record', record.id], record);
      void queries.invalidateQueries({ queryKey: ['reports', 'list'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      setCell(null);
      void message.success(said, 5);
      if (record.id !== id) void navigate(`/reports/${record.id}`);
    },
  });
  if (data === undefined) {
    return (
      <Page title="年报" crumb={{ label: '年报', to: '/reports' }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {error === null && <RecordBones />}
      </Page>
    );
  }
  const run: Change = (act, said) => change.mutate({ run: act, said });
  const reload = () => {
    change.reset();
    void refetch();
  };
  return (
    <Page title={`${data.year}年度报告`} crumb={{ label: '年报', to: '/reports' }} lead={leadOf(data)}>
      <div className="record">
        <div>
          {['draft', 'confirmed', 'secrecy_reviewed', 'approved'].includes(data.state) &&
            today <= `${data.year}-12-31` && (
              <Notice>{data.year}年度尚未结束，数据截至今天。年终后请重新统计，再确认报送。</Notice>
            )}
          <FindingList record={data} onLight={setLit} />
          <ReportSheet record={data} busy={change.isPending} lit={lit} onCell={setCell} onChange={run} />
          <History rows={data.history} today={today} format={data.format} />
        </div>
        <aside className="panel first">
          <ReportSteps
            record={data}
            busy={change.isPending}
            error={change.error}
            onChange={run}
            onReload={reload}
          />
        </aside>
      </div>
      <CellDrawer
        key={cell ?? ''}
        record={data}
        cell={cell}
        busy={change.isPending}
        error={change.error}
        onChange={run}
        onClose={() => setCell(null)}
      />
    </Page>
  );
}

function leadOf(record: ReportRecord): string {
  const parts = [
    record.organ.shortName,
    REPORT_STATE_LABELS[record.state],
    record.edition > 1 ? `第${record.edition}版（更正）` : '',
    record.source !== null
      ? '已在别处公布，按原件录入，不在本系统发布'
      : record.publishedOn === null
        ? `应于${fullDate(record.dueOn)}前公布（《政府信息公开条例》第四十九条）`
        : `${fullDate(record.publishedOn)}公布`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

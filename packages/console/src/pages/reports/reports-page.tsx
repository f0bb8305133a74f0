/** 年报: the annual reports, newest year first, and the button that compiles one from the registers. */
import { FIRST_REPORT_YEAR, formatOfYear, REPORT_STATE_LABELS, reportDueOn } from '@gongkai/law/report';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { compileReport, listReports, type ReportRow } from '../../api/reports.ts';
import { DueOn } from '../../components/due-text.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter, useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { fullDate, shortDate } from '../../text/dates.ts';

/** The list, and above it the year to compile for those who may. */
export function ReportsPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [read, set] = useFilters();
  const organ = read('organ') ?? undefined;
  const list = usePaged<ReportRow>(['reports', 'list', organ], (after) => listReports(organ, after));
  const writes = holds(session, ['request_handler', 'information_officer', 'disclosure_unit_head']);
  return (
    <Page
      title="年报"
      lead="政府信息公开工作年度报告：数据由台账逐件统计，每个数字都能查到对应的记录。"
      acts={
        holds(session, ['disclosure_unit_head']) && (
          <Button onClick={() => void navigate('/reports/import')}>导入往年年报</Button>
        )
      }
    >
      {writes && <Compile organId={organ ?? session.organ.id} />}
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(value) => set('organ', value)} />
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="年度报告"
          columns={columnsFor(session.today)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title="还没有年度报告">
              <p>选择年度后点击“编制”，系统按台账统计各表数据；文字部分由公开工作机构撰写。</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
    </Page>
  );
}

/** Which years: from the first under this Regulation to the present one; last year is the one that is due. */
function Compile({ organId }: { organId: string }) {
  const { today } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const organ = useOrgans().find((candidate) => candidate.id === organId);
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(Number(today.slice(5, 7)) >= 11 ? thisYear : thisYear - 1);
  const years = Array.from({ length: thisYear - FIRST_REPORT_YEAR + 1 }, (_, index) => thisYear - index);
  const compile = useMutation({
    mutationFn: () => compileReport({ organId, year }),
    onSuccess: (record) => {
      queries.setQueryData(['reports', 'record', record.id], record);
      void queries.invalidateQueries({ queryKey: ['reports', 'list'] });
      void navigate(`/reports/${record.id}`);
    },
  });
  return (
    <>
      <ProblemNotice error={compile.error} />
      <div className="filters compile">
        <Select
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={years.map((value) => ({ value, label: `${value}年度` }))}
          style={{ width: '8rem' }}
        />
        <Button type="primary" loading={compile.isPending} onClick={() => compile.mutate()}>
          编制
        </Button>
        <span className="soft small">
          {organ?.shortName}
          {`适用${formatOfYear(year).documentNumber}格式，应于${fullDate(reportDueOn(year))}前公布。`}
          已有编制中的年报时，重新统计数据，文字和填报数据保留。
        </span>
      </div>
    </>
  );
}

function columnsFor(today: string): RecordColumn<ReportRow>[] {
  return [
    {
      key: 'title',
      head: '年度报告',
      className: 'main',
      cell: (row) => (
        <>
          <Link className="title" to={`/reports/${row.id}`} data-walk>
            {row.title}
          </Link>
          {row.edition > 1 && <small>第{row.edition}版（更正）</small>}
        </>
      ),
    },
    { key: 'state', head: '状态', className: 'tight', cell: (row) => REPORT_STATE_LABELS[row.state] },
    {
      key: 'findings',
      head: '检查结果',
      className: 'tight',
      cell: (row) => <Findings errors={row.errors} warnings={row.warnings} />,
    },
    {
      key: 'due',
      head: '公布、期限',
      className: 'tight',
      cell: (row) => {
        if (row.state === 'withdrawn') return '';
        if (row.publishedOn !== null) return `${shortDate(row.publishedOn, today)}公布`;
        if (row.state === 'imported') return '原件录入';
        return row.state === 'superseded' ? '' : <DueOn on={reportDueOn(row.year)} today={today} />;
      },
    },
  ];
}

function Findings({ errors, warnings }: { errors: number; warnings: number }) {
  if (errors + warnings === 0) return '未发现问题';
  return (
    <span className={errors > 0 ? 'state wrong' : 'state'}>
      {[errors > 0 ? `${errors} 处错误` : '', warnings > 0 ? `${warnings} 处提示` : '']
        .filter(Boolean)
        .join('，')}
    </span>
  );
}

/** 导入往年年报: a file is read, a person confirms the reading beside the original, and the year enters the list. */
import { FIRST_REPORT_YEAR } from '@gongkai/law/report';
import { READING_REFUSAL_WORDS } from '@gongkai/law/report/reading';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type ImportReading, type ReadReport, readPastYear } from '../../api/reports.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OrganField, useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { holds, useSession } from '../../session/session.tsx';
import '../../styles/import.css';
import '../../styles/report.css';
import { ImportConfirm } from './import-confirm.tsx';

export function ImportPage() {
  const session = useSession();
  const organs = useOrgans().filter(({ id }) => holds(session, ['disclosure_unit_head'], id));
  const [chosen, setChosen] = useState<string | null>(null);
  const organId = chosen ?? organs.find(({ id }) => id === session.organ.id)?.id ?? organs[0]?.id ?? '';
  const [index, setIndex] = useState(0);
  const read = useMutation({
    mutationFn: (file: File) => readPastYear(organId, file),
    onSuccess: () => setIndex(0),
  });
  const reading = read.data;
  return (
    <Page
      title="导入往年年报"
      crumb={{ label: '年报', to: '/reports' }}
      lead="从已经公布的年报读取各表数据，经核对确认后作为往年数据使用，跨年核对（上年结转等）随之进行。导入不会发布。"
    >
      <div className="form">
        <OrganField
          organs={organs}
          value={organId}
          disabled={read.isPending}
          onChange={(id) => {
            setChosen(id);
            read.reset();
          }}
        />
        <FileDrop
          label="年报文件"
          accept=".pdf,.docx,.xlsx,.html,.htm,.shtml,.txt,.md,.json"
          hint="可以是 PDF（含文字）、DOCX、XLSX、网页或者文本，不超过 20 MB。"
          busy={read.isPending}
          chosen={read.variables?.name ?? null}
          onFile={(file) => read.mutate(file)}
        />
      </div>
      {read.isPending && (
        <p className="reading-progress" role="status">
          <progress aria-label="正在读取" /> 正在上传并读取“{read.variables.name}”，一般几秒钟完成，最多十秒。
        </p>
      )}
      <ProblemNotice error={read.error} />
      {reading !== undefined && (
        <>
          {reading.entries.length > 1 && (
            <EntryChoice entries={reading.entries} index={index} onChoose={setIndex} />
          )}
          <Entry key={`${reading.source.hash}-${index}`} reading={reading} index={index} organId={organId} />
        </>
      )}
    </Page>
  );
}

function Entry(props: { reading: ImportReading; index: number; organId: string }) {
  const entry = props.reading.entries[props.index];
  if (entry === undefined) return null;
  if (entry.status === 'refused') {
    return (
      <Notice tone="bad">
        <strong>没有读取到年报：{READING_REFUSAL_WORDS[entry.refusal]}。</strong>请换一个文件。
      </Notice>
    );
  }
  return <ImportConfirm {...props} entry={entry} />;
}

/** A file may hold several reports. */
function EntryChoice(props: {
  entries: ImportReading['entries'];
  index: number;
  onChoose: (index: number) => void;
}) {
  return (
    <div className="filters">
      <span>文件中有 {props.entries.length} 份年报：</span>
      {props.entries.map((entry, index) => (
        <Button
          key={nameOf(entry, index)}
          type={index === props.index ? 'primary' : 'default'}
          aria-pressed={index === props.index}
          onClick={() => props.onChoose(index)}
        >
          {nameOf(entry, index)}
        </Button>
      ))}
    </div>
  );
}

function nameOf(entry: ImportReading['entries'][number], index: number): string {
  const place = `第${index + 1}份`;
  return entry.status === 'refused' ? `${place}（无法读取）` : `${place}：${yearName(entry)}`;
}

function yearName({ year, title }: ReadReport): string {
  return year !== null && year >= FIRST_REPORT_YEAR ? `${year}年度` : title;
}

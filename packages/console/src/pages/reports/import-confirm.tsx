/** The reading as the official tables, each uncertain cell to be settled against the original, then the confirmation. */
import { type CellAddress, FIRST_REPORT_YEAR, formatById } from '@gongkai/law/report';
import { READING_NOTE_WORDS } from '@gongkai/law/report/reading';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ImportReading, importReport, type ReadReport } from '../../api/reports.ts';
import { Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { useSession } from '../../session/session.tsx';
import { nameOfCell } from '../../text/history.ts';
import { missingWords } from '../../text/reading.ts';
import { cellId } from './finding-cells.ts';
import { FindingList } from './finding-list.tsx';
import { ImportCell } from './import-cell.tsx';
import {
  type Decided,
  decide,
  findingsRead,
  marksOf,
  openCells,
  reportDecided,
  reportRead,
  standingOfYear,
  undo,
} from './import-reading.ts';
import { OfficialTable } from './official-table.tsx';
import { SectionTexts } from './section-texts.tsx';

export interface ImportConfirmProps {
  reading: ImportReading;
  entry: ReadReport;
  index: number;
  organId: string;
}

export function ImportConfirm({ reading, entry, index, organId }: ImportConfirmProps) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const lastYear = Number(useSession().today.slice(0, 4)) - 1;
  const [year, setYear] = useState(entry.year ?? lastYear);
  const [decided, setDecided] = useState<Decided>({});
  const [cell, setCell] = useState<CellAddress | null>(null);
  const [lit, setLit] = useState<ReadonlySet<CellAddress>>(new Set());
  const { fileName, hash } = reading.source;
  const take = useMutation({
    mutationFn: () => importReport({ organId, year, entry: index, source: { fileName, hash }, decided }),
    onSuccess: (record) => {
      queries.setQueryData(['reports', 'record', record.id], record);
      void queries.invalidateQueries({ queryKey: ['reports', 'list'] });
      void navigate(`/reports/${record.id}`);
    },
  });
  const report = reportDecided(entry, year, decided);
  const { own, next } = findingsRead(entry, year, decided, reading);
  const open = openCells(entry, decided);
  const standing = standingOfYear(reading.known, year);
  const record = {
    report,
    format: entry.format,
    findings: own,
    counted: {},
    typed: [],
    state: 'imported' as const,
  };
  return (
    <div className="record">
      <div>
        <Remarks entry={entry} organId={organId} />
        <FindingList record={record} onLight={setLit} />
        {next.length > 0 && (
          <section className="block" aria-label="与下一年度核对">
            <h2>与{year + 1}年度年报核对</h2>
            <ul>
              {next.map(({ check, row, column, message }) => (
                <li key={`${check}.${row}.${column}`}>{message}</li>
              ))}
            </ul>
          </section>
        )}
        <Sheet record={record} entry={entry} decided={decided} lit={lit} onCell={setCell} />
      </div>
      <aside className="panel first">
        <section aria-label="确认导入">
          <h2>确认导入</h2>
          <ProblemNotice error={take.error} />
          <YearField known={entry.year} year={year} last={lastYear} onChange={setYear} />
          {standing === 'compiled_here' && (
            <Notice tone="bad">{year}年度的年报在本系统编制，不能导入。</Notice>
          )}
          {standing === 'again' && <p>该年度已经导入过，确认后以这次读取的内容取代。</p>}
          <OpenCells open={open} onCell={setCell} />
          <p className="small soft">
            确认即表示已对照原件核对。导入的年报标注为“导入”，保存原件，不在公开平台发布；导入后不能修改，只能重新导入。
          </p>
          <Button
            type="primary"
            disabled={open.length > 0 || standing === 'compiled_here'}
            loading={take.isPending}
            onClick={() => take.mutate()}
          >
            确认读取无误，导入{year}年度
          </Button>
        </section>
      </aside>
      <ImportCell
        key={cell ?? ''}
        entry={entry}
        cell={cell}
        decided={decided}
        onDecide={(address, value) => {
          setDecided(decide(entry, decided, address, value));
          setCell(null);
        }}
        onUndo={(address) => {
          setDecided(undo(decided, address));
          setCell(null);
        }}
        onClose={() => setCell(null)}
      />
    </div>
  );
}

/** What should be known before the figures are believed: another organ's name, parts that are not there, notes. */
function Remarks({ entry, organId }: { entry: ReadReport; organId: string }) {
  const organ = useOrgans().find(({ id }) => id === organId);
  const other = organ !== undefined && entry.organ !== '' && entry.organ !== organ.name;
  const missing = missingWords(reportRead(entry), entry.missing);
  if (!other && missing.length === 0 && entry.notes.length === 0) return null;
  return (
    <Notice>
      {other && (
        <p>
          <strong>
            文件中的机关名称是“{entry.organ}”，与“{organ.name}”不同。
          </strong>
          请核对是否为同一机关。
        </p>
      )}
      {missing.length > 0 && <p>文件中没有：{missing.join('、')}。没有的部分不参加核对。</p>}
      {entry.notes.map((note) => (
        <p key={note}>{READING_NOTE_WORDS[note]}。</p>
      ))}
    </Notice>
  );
}

/** The year as it was read; only where none was found the person gives it. */
function YearField(props: {
  known: number | null;
  year: number;
  last: number;
  onChange: (year: number) => void;
}) {
  if (props.known !== null) return null;
  const count = props.last - FIRST_REPORT_YEAR + 1;
  const years = Array.from({ length: count }, (_, index) => props.last - index);
  return (
    <Field label="年度" need hint="文件中没有找到年度，请对照原件选择。">
      {(control) => (
        <Select
          {...control}
          value={props.year}
          onChange={props.onChange}
          options={years.map((value) => ({ value, label: `${value}年度` }))}
        />
      )}
    </Field>
  );
}

function OpenCells({ open, onCell }: { open: readonly CellAddress[]; onCell: (cell: CellAddress) => void }) {
  if (open.length === 0) return <p>没有待确认的存疑数据。</p>;
  return (
    <>
      <p className="seal">还有 {open.length} 格存疑，请逐格对照原件确认：</p>
      <ul className="open-cells">
        {open.map((address) => (
          <li key={address}>
            <button
              type="button"
              className="linklike"
              onClick={() => {
                document
                  .getElementById(cellId(address))
                  ?.scrollIntoView({ block: 'center', inline: 'center' });
                onCell(address);
              }}
            >
              {nameOfCell(address)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sheet(props: {
  record: Parameters<typeof OfficialTable>[0]['record'];
  entry: ReadReport;
  decided: Decided;
  lit: ReadonlySet<CellAddress>;
  onCell: (cell: CellAddress) => void;
}) {
  const { record, entry } = props;
  const format = formatById(record.format);
  const marks = marksOf(entry, props.decided);
  return (
    <article className="sheet pad report">
      <h1 className="doctitle">{record.report.title}</h1>
      {format.sections.map((section) => (
        <section key={section.number}>
          <h2>{section.heading}</h2>
          {section.kind === 'text' ? (
            <SectionTexts report={record.report} section={section.number} filed />
          ) : (
            format.tables
              .filter(({ section: number }) => number === section.number)
              .map(({ id, caption, title }) =>
                Object.hasOwn(entry.tables, id) ? (
                  <OfficialTable
                    key={id}
                    record={record}
                    table={id}
                    editable
                    lit={props.lit}
                    reading={marks}
                    onCell={props.onCell}
                  />
                ) : (
                  <p key={id} className="soft">
                    （文件中没有“{caption ?? title}”表）
                  </p>
                ),
              )
          )}
        </section>
      ))}
    </article>
  );
}

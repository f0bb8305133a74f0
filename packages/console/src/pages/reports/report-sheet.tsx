/** The report as it will be printed: six sections under their exact headings, tables with the official merged heads. */
import { type CellAddress, formatById, type Report } from '@gongkai/law/report';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { type ReportRecord, writeSections } from '../../api/reports.ts';
import { forget } from '../../components/kept.ts';
import type { Change } from './change.ts';
import { NarrativeFigures } from './narrative-figures.tsx';
import { OfficialTable } from './official-table.tsx';
import { SectionTexts } from './section-texts.tsx';
import { SectionsForm } from './sections-form.tsx';

export interface ReportSheetProps {
  record: ReportRecord;
  busy: boolean;
  lit: ReadonlySet<CellAddress>;
  onCell: (cell: CellAddress) => void;
  onChange: Change;
}

/** The document, or the form of its texts while they are being written. */
export function ReportSheet({ record, busy, lit, onCell, onChange }: ReportSheetProps) {
  const [writing, setWriting] = useState(false);
  const edit = record.allowed.find((offered) => offered.action === 'edit');
  const editable = edit !== undefined && edit.why_not === undefined;
  const format = formatById(record.format);
  if (writing && editable) {
    return (
      <SectionsForm
        record={record}
        busy={busy}
        onCancel={() => setWriting(false)}
        onSave={(sections, keptName) =>
          onChange(async () => {
            const saved = await writeSections(record.id, { version: record.version, sections });
            forget(keptName);
            setWriting(false);
            return saved;
          }, '文字部分已保存。')
        }
      />
    );
  }
  return (
    <article className="sheet pad report">
      {editable && (
        <p className="writing-button">
          <Button onClick={() => setWriting(true)}>撰写文字部分</Button>
        </p>
      )}
      <h1 className="doctitle">
        {titleParts(record.report).map((part) => (
          <Fragment key={part}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </h1>
      {format.sections.map((section) => (
        <section key={section.number}>
          <h2>{section.heading}</h2>
          {section.kind === 'tables' ? (
            format.tables
              .filter((table) => table.section === section.number)
              .map((table) => (
                <OfficialTable
                  key={table.id}
                  record={record}
                  table={table.id}
                  editable={editable}
                  lit={lit}
                  onCell={onCell}
                />
              ))
          ) : (
            <SectionTexts
              report={record.report}
              section={section.number}
              filed={record.source !== null}
              beside={(aspect) => <NarrativeFigures record={record} aspect={aspect} />}
            />
          )}
        </section>
      ))}
    </article>
  );
}

/** The title may break after the organ's name only. */
function titleParts({ title, organ }: Report): string[] {
  return title.startsWith(organ) ? [organ, title.slice(organ.length)] : [title];
}

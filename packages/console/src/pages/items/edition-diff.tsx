/** What changed between two texts of an item: title, metadata, fields and files by their values, the body by its words. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { ClassScheme } from '@gongkai/law/disclosure';
import { changedText, compareBodies } from '@gongkai/writing';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { type ItemText, listTexts, readText, type TextRow } from '../../api/writing.ts';
import { useSchemes } from '../../components/class-select.tsx';
import { HtmlView } from '../../components/html-view.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { Pieces } from '../../components/pieces.tsx';
import { classWords } from '../../text/classes.ts';
import { moment } from '../../text/dates.ts';
import { fieldLabel } from '../../text/fields.ts';
import '../../styles/compare.css';

/** The section 文本比对, opened by a button. */
export function EditionDiff({
  itemId,
  version,
  today,
}: {
  itemId: string;
  version: number;
  today: LocalDate;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="block" aria-label="文本比对">
      <h2>文本比对</h2>
      {isOpen ? (
        <Choosing itemId={itemId} version={version} today={today} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          比对历次文本
        </Button>
      )}
    </section>
  );
}

function Choosing({ itemId, version, today }: { itemId: string; version: number; today: LocalDate }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['items', 'texts', itemId, version],
    queryFn: () => listTexts(itemId),
  });
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const [newest, before] = data.rows;
  if (newest === undefined || before === undefined)
    return <p className="soft">只有一份文本，没有可以比对的。</p>;
  // The public's text against the one in work is what a reviewer asks for first.
  const online = data.rows.find((row) => row.isPublic && row.version !== newest.version);
  const from = chosen.from ?? online?.version ?? before.version;
  const to = chosen.to ?? newest.version;
  const options = data.rows.map((row) => ({ value: row.version, label: nameOf(row, today) }));
  return (
    <>
      <div className="comparing">
        <Select
          aria-label="从"
          size="small"
          value={from}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(value: number) => setChosen({ from: value, to })}
        />
        <span>改为</span>
        <Select
          aria-label="到"
          size="small"
          value={to}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(value: number) => setChosen({ from, to: value })}
        />
      </div>
      <Compared itemId={itemId} from={from} to={to} />
    </>
  );
}

function nameOf({ edition, at, by, isPublic }: TextRow, today: LocalDate): string {
  return `第${edition}版 ${moment(at, today)} ${by.name}${isPublic ? '（已公开）' : ''}`;
}

function Compared({ itemId, from, to }: { itemId: string; from: number; to: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['items', 'texts', itemId, from, to, 'both'],
    queryFn: () => Promise.all([readText(itemId, from), readText(itemId, to)]),
  });
  const comparison = useMemo(
    () => (data === undefined ? null : compareBodies(data[0].body, data[1].body)),
    [data],
  );
  const schemes = useSchemes() ?? [];
  if (data === undefined || comparison === null)
    return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const [before, after] = data;
  const lines = changedLines(before, after, schemes);
  const isSame = lines.length === 0 && comparison.changes === 0;
  return (
    <>
      <p className="soft small" role="status">
        {isSame
          ? '两份文本相同。'
          : `正文有 ${comparison.changes} 处不同，信息要素、附件有 ${lines.length} 处不同。删去的加删除线，新增的加下划线。`}
      </p>
      {lines.length > 0 && (
        <dl className="changedfields">
          {lines.map(({ name, was, is }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Pieces pieces={changedText(was, is)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {comparison.changes > 0 && <HtmlView html={comparison.nodes} className="shown compared" />}
    </>
  );
}

interface ChangedLine {
  name: string;
  was: string;
  is: string;
}

/** Everything beside the body that differs. */
function changedLines(before: ItemText, after: ItemText, schemes: readonly ClassScheme[]): ChangedLine[] {
  const linesOf = ({ title, metadata, fields, attachments }: ItemText) =>
    new Map<string, string>([
      ['标题', title],
      ...Object.entries(metadata).map(([id, value]): [string, string] => [
        fieldLabel(id),
        classWords(schemes, id, value, metadata.formedOn ?? '') ?? textOf(value),
      ]),
      ...Object.entries(fields).map(([id, value]): [string, string] => [
        fieldLabel(`fields.${id}`),
        textOf(value),
      ]),
      ['附件', attachments.map((file) => file.title ?? file.name).join('、')],
    ]);
  const [was, is] = [linesOf(before), linesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, was: was.get(name) ?? '', is: is.get(name) ?? '' }))
    .filter((line) => line.was !== line.is);
}

/** A value as one line. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (typeof value === 'object')
    return Object.values(value)
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
  return String(value);
}

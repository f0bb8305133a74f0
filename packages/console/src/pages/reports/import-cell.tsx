/** One cell of a reading: what was read, where it stands in the file, and the figure that the person settles. */
import { type CellAddress, type CellValue, readCell } from '@gongkai/law/report';
import { Button, Drawer, InputNumber } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ReadReport } from '../../api/reports.ts';
import { Field } from '../../components/field.tsx';
import { nameOfCell } from '../../text/history.ts';
import { placeWords } from '../../text/reading.ts';
import { type Decided, reportRead } from './import-reading.ts';

export interface ImportCellProps {
  entry: ReadReport;
  cell: CellAddress | null;
  decided: Decided;
  onDecide: (cell: CellAddress, value: CellValue) => void;
  onUndo: (cell: CellAddress) => void;
  onClose: () => void;
}

export function ImportCell({ entry, cell, decided, onDecide, onUndo, onClose }: ImportCellProps) {
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={420}
      title={cell === null ? '' : nameOfCell(cell)}
      destroyOnHidden
    >
      {cell !== null && (
        <>
          <Read entry={entry} cell={cell} />
          <Settle entry={entry} cell={cell} decided={decided} onDecide={onDecide} />
          {Object.hasOwn(decided, cell) && (
            <p>
              <button type="button" className="linklike" onClick={() => onUndo(cell)}>
                恢复读取结果
              </button>
            </p>
          )}
        </>
      )}
    </Drawer>
  );
}

/** What was read, and the place in the file at which the person can check it. */
function Read({ entry, cell }: { entry: ReadReport; cell: CellAddress }) {
  const evidence = entry.evidence?.[cell];
  const uncertain = entry.uncertain.some((one) => one.cell === cell);
  const value = readCell(reportRead(entry), cell);
  const place = evidence === undefined ? '' : placeWords(evidence.place);
  return (
    <div className="figure">
      <b>{uncertain ? '存疑' : (value ?? '空白')}</b>
      {place !== '' && <p>原件位置：{place}</p>}
      {evidence !== undefined && <p>原件文字：{evidence.text === '' ? '（空白）' : `“${evidence.text}”`}</p>}
      {uncertain && <p className="seal">数字在原文中连写，勾稽关系不能确定唯一的分法，请对照原件填写。</p>}
    </div>
  );
}

function Settle({
  entry,
  cell,
  decided,
  onDecide,
}: Pick<ImportCellProps, 'decided' | 'entry' | 'onDecide'> & { cell: CellAddress }) {
  const before = Object.hasOwn(decided, cell) ? decided[cell] : readCell(reportRead(entry), cell);
  const [value, setValue] = useState<number | null>(before ?? null);
  const candidates = entry.uncertain.find((one) => one.cell === cell)?.candidates ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== null) onDecide(cell, value);
  };
  return (
    <form className="form" onSubmit={submit}>
      {candidates.length > 0 && (
        <div className="buttons">
          {candidates.map((candidate) => (
            <Button key={String(candidate)} onClick={() => onDecide(cell, candidate)}>
              {candidate ?? '空白'}
            </Button>
          ))}
        </div>
      )}
      <Field label="原件上的数值" hint="照原件填写，原件有错误的也照录。">
        {(control) => (
          <InputNumber {...control} value={value} onChange={setValue} style={{ width: '12rem' }} />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" disabled={value === null}>
          确定
        </Button>
        <Button onClick={() => onDecide(cell, null)}>原件为空白</Button>
      </div>
    </form>
  );
}

/** Figures that the texts of section one state and a register gives: each opens onto the records it stands for. */
import { type AspectId, narrativeFigure } from '@gongkai/law/report';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReportRecord } from '../../api/reports.ts';
import { CellRecordList } from './cell-records.tsx';

export interface NarrativeFiguresProps {
  record: ReportRecord;
  aspect: AspectId;
  /** Takes the offered sentence over; left out where the texts are only read. */
  onTake?: (sentence: string) => void;
}

/** Nothing for an aspect of which no register gives a figure. */
export function NarrativeFigures({ record, aspect, onTake }: NarrativeFiguresProps) {
  const figures = record.narrative.flatMap((counted) => {
    const figure = narrativeFigure(counted.cell);
    return figure?.aspect === aspect ? [{ ...counted, figure }] : [];
  });
  return figures.map(({ cell, counted, now, figure }) => (
    <div key={cell} className="narrative-figure">
      <FigureLine record={record} cell={cell} text={`台账：${figure.label}${counted}${figure.unit}`} />
      {now !== null && now !== counted && (
        <div className="small">
          台账现为{now}
          {figure.unit}，请重新统计。
        </div>
      )}
      {onTake !== undefined && (
        <div className="small narrative-offer">
          <span>建议文字：{figure.sentence(counted)}</span>
          <Button size="small" onClick={() => onTake(figure.sentence(counted))}>
            填入
          </Button>
        </div>
      )}
    </div>
  ));
}

function FigureLine({ record, cell, text }: { record: ReportRecord; cell: string; text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {text}
      </Button>
      {open && <CellRecordList reportId={record.id} cell={cell} />}
    </>
  );
}

/**
 * Figures that the format gives no cell but the texts of section one have to state, as far as a register gives them: the
 * accountability results of aspect five (国办公开办函〔2021〕30号; 条例 art. 46, 50). They are addressed like cells, so that each
 * opens onto its records in the same way.
 */
import type { AspectId, CellAddress } from './report.ts';

/** A figure of the narrative. */
export interface NarrativeFigure {
  readonly cell: CellAddress;
  /** The aspect of section one that states it. */
  readonly aspect: AspectId;
  readonly label: string;
  readonly unit: string;
  /** The sentence that is offered for the text. */
  sentence(count: number): string;
}

/** Every figure of the narrative that a register gives. */
export const NARRATIVE_FIGURES: readonly NarrativeFigure[] = [
  {
    cell: 'narrative.supervision.accountability_upheld',
    aspect: 'supervision',
    label: '认定有过错、追究责任的案件',
    unit: '起',
    sentence: (count) =>
      count === 0
        ? '本年度未发生因政府信息公开工作追究责任的情形。'
        : `本年度因政府信息公开工作追究责任${count}起。`,
  },
];

/** The figure of an address; null for a cell of the tables. */
export function narrativeFigure(cell: CellAddress): NarrativeFigure | null {
  return NARRATIVE_FIGURES.find((figure) => figure.cell === cell) ?? null;
}

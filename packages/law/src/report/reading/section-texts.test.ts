import { expect, it } from 'vitest';
import type { SourceDocument } from './document.ts';
import { readReports } from './read.ts';
import { sectionTexts } from './section-texts.ts';
import { tapeOf } from './tape.ts';

/** Lines of a page, as a program sets them: broken where the line is full. */
const LINES = [
  '五、存在的主要问题及改进情况',
  '2024年共答复5件，3件逾期，2件仍在办理，公众对办理的',
  '速度不满意',
  '。一是人手不足；',
  '（二）下一步',
  '逐件催办。',
  '六、其他需要报告的事项',
  '无其他事项。',
];

function printed(lines: readonly string[]): SourceDocument {
  const words = lines.map((text, line) => ({
    text,
    x: 60,
    y: 60 + 20 * line,
    width: 10 * text.length,
    height: 10,
  }));
  return { blocks: [{ kind: 'page', words, width: 600, height: 800, place: { page: 1 } }] };
}

it('the text of a section keeps its punctuation, and a printed line that goes on is no paragraph of its own', () => {
  const { atoms } = tapeOf(printed(LINES));
  const all = { from: 0, to: atoms.length };
  const texts = sectionTexts(atoms, {
    whole: all,
    section1: all,
    section2: all,
    requests: all,
    cases: all,
    section5: all,
    section6: all,
  });
  expect(texts['5']).toBe(
    '2024年共答复5件，3件逾期，2件仍在办理，公众对办理的速度不满意。一是人手不足；\n（二）下一步\n逐件催办。',
  );
  expect(texts['6']).toBe('无其他事项。');
});

it('a document without a report has no texts', () => {
  expect(readReports(printed(['会议通知']))[0]?.sections['5']).toBe('');
});

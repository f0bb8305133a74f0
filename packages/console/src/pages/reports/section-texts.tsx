/** The texts of a section as printed; what is not written yet, or was not found in the original, is said in place. */
import { type AspectId, type Report, SECTION_ONE_ASPECTS, type SectionNumber } from '@gongkai/law/report';
import type { ReactNode } from 'react';

export interface SectionTextsProps {
  report: Report;
  section: SectionNumber;
  /** The report is taken over from a document: nobody here will write what is not in it. */
  filed?: boolean;
  /** What belongs beside the text of an aspect and is not printed. */
  beside?: (aspect: AspectId) => ReactNode;
}

/** The paragraphs of a text section. */
export function SectionTexts({ report, section, filed = false, beside }: SectionTextsProps) {
  const { sections } = report;
  if (section === 1) {
    return SECTION_ONE_ASPECTS.map(({ id, heading }) => (
      <div key={id}>
        <h3>{heading}</h3>
        <Paragraphs text={sections['1'][id]} filed={filed} />
        {beside?.(id)}
      </div>
    ));
  }
  if (section === 5) return <Paragraphs text={sections['5']} filed={filed} />;
  if (section !== 6) return null;
  return (
    <>
      <Paragraphs text={sections['6']} filed={filed} />
      {sections.contact !== undefined && sections.contact !== '' && (
        <p className="contact">{sections.contact}</p>
      )}
    </>
  );
}

function Paragraphs({ text, filed }: { text: string; filed: boolean }) {
  if (text.trim() === '')
    return <p className="soft unwritten">{filed ? '（原件中没有读到）' : '（尚未撰写）'}</p>;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => <p key={line}>{line.trim()}</p>);
}

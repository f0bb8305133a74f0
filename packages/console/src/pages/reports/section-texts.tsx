/** The texts of a section as printed; what is not written yet is said, in place. */
import { type Report, SECTION_ONE_ASPECTS, type SectionNumber } from '@gongkai/law/report';

/** The paragraphs of a text section. */
export function SectionTexts({ report, section }: { report: Report; section: SectionNumber }) {
  const { sections } = report;
  if (section === 1) {
    return SECTION_ONE_ASPECTS.map(({ id, heading }) => (
      <div key={id}>
        <h3>{heading}</h3>
        <Paragraphs text={sections['1'][id]} />
      </div>
    ));
  }
  if (section === 5) return <Paragraphs text={sections['5']} />;
  if (section !== 6) return null;
  return (
    <>
      <Paragraphs text={sections['6']} />
      {sections.contact !== undefined && sections.contact !== '' && (
        <p className="contact">{sections.contact}</p>
      )}
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  if (text.trim() === '') return <p className="soft unwritten">（尚未撰写）</p>;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => <p key={line}>{line.trim()}</p>);
}

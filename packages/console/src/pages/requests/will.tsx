import type { PreviewWords } from '../../text/preview.ts';

/** What would happen, said before it is recorded; or what must still be filled in. */
export function Will(props: { words: PreviewWords | null; also?: string; lacking: readonly string[] }) {
  const { words, also, lacking } = props;
  if (lacking.length > 0) return <p className="soft small">还需填写：{lacking.join('、')}。</p>;
  if (words?.refused === true) {
    return (
      <div className="will refused" role="alert">
        {words.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    );
  }
  return (
    <div className="will" role="status">
      {words?.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {also !== undefined && <p>{also}</p>}
      {words === null && also === undefined && <p>记入办理经过。</p>}
    </div>
  );
}

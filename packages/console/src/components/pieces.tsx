/** Plain text with what went and what came marked. */
import type { TextPiece } from '@gongkai/writing';

/** The pieces of a compared text in their order. */
export function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return (
    <>
      {pieces.map(({ change, text }, index) => {
        const key = `${index} ${change}`;
        if (change === 'removed') return <del key={key}>{text}</del>;
        if (change === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </>
  );
}

/** How alike two texts are, so that no notice repeats another with other figures. */

const PIECE = 5;

/** The five-character pieces of a text; figures count as one, so that other numbers do not make another text. */
export function piecesOf(text: string): Set<string> {
  const plain = text.replace(/<[^>]+>|\s/g, '').replace(/\d+/g, '0');
  return new Set(
    Array.from({ length: Math.max(0, plain.length - PIECE + 1) }, (_, at) => plain.slice(at, at + PIECE)),
  );
}

/** Share of the pieces that two texts have in common: 0 nothing, 1 everything. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}

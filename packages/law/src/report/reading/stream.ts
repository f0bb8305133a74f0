/** The text of a tape as one string, in which labels are found across cells, lines and figures. */
import { allHits, errorsAllowed, type Hit } from './match.ts';
import type { Tape } from './tape.ts';

export class Stream {
  /** All text, squeezed. */
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly atoms: number[] = [];

  constructor(tape: Tape) {
    let length = 0;
    const parts: string[] = [];
    tape.atoms.forEach((atom, index) => {
      if (atom.kind !== 'text') return;
      this.starts.push(length);
      this.atoms.push(index);
      parts.push(atom.squeezed);
      length += atom.squeezed.length;
    });
    this.text = parts.join('');
  }

  /** Places of the label with few typing errors, in order. */
  hits(label: string, most = errorsAllowed(label.length)): Hit[] {
    return allHits(label, this.text, most);
  }

  /** Index of the atom that holds the unit at this position; the number of text atoms' end behind the last. */
  atomAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return this.atoms[low] ?? 0;
  }

  /** Position of the first unit of the atom, or of the first text behind it. */
  positionOf(atom: number): number {
    let low = 0;
    let high = this.atoms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.atoms[middle] ?? 0) < atom) low = middle + 1;
      else high = middle;
    }
    return this.starts[low] ?? this.text.length;
  }
}

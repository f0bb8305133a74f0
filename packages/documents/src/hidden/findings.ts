// Findings as the readers collect them: texts cut to what is kept, and no more of them than anybody will look at.
import {
  type HiddenCode,
  type HiddenFinding,
  type HiddenPlace,
  MAX_FINDING_TEXT,
  MAX_FINDINGS,
} from '../files/hidden-finding.ts';

export class Findings {
  readonly #found: HiddenFinding[] = [];

  add(code: HiddenCode, place: HiddenPlace, text = ''): void {
    if (this.#found.length >= MAX_FINDINGS) return;
    const line = text.replace(/\s+/g, ' ').trim();
    this.#found.push({ code, place, text: line.slice(0, MAX_FINDING_TEXT) });
  }

  all(): readonly HiddenFinding[] {
    return this.#found;
  }
}

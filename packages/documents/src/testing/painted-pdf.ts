// A PDF from the operations that paint its pages, with whatever further objects a test needs.
import { utf8 } from './files.ts';

export interface PaintedPdf {
  /** Operations of each page. `F` is Helvetica, `Half` a state of half transparency, `Scan` a grey picture. */
  readonly pages: readonly string[];
  /** Entries of each page, such as `/Annots [9 0 R]`. */
  readonly pageEntries?: string;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  /** Entries of the information dictionary. */
  readonly information?: string;
  /** Objects from number 20 on, by their number. */
  readonly objects?: ReadonlyMap<number, string>;
}

export function paintedPdf({
  pages,
  pageEntries = '',
  catalogue = '',
  information,
  objects,
}: PaintedPdf): Uint8Array {
  const resources = '<< /Font << /F 3 0 R >> /ExtGState << /Half 4 0 R >> /XObject << /Scan 5 0 R >> >>';
  const numbered = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${40 + 2 * page} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [4, '<< /Type /ExtGState /ca 0.5 >>'],
    [
      5,
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 3 >>\nstream\nccc\nendstream',
    ],
    ...(information === undefined ? [] : [[6, `<< ${information} >>`] as const]),
    ...(objects ?? []),
    ...pages.flatMap((content, page): [number, string][] => [
      [
        40 + 2 * page,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${41 + 2 * page} 0 R /Resources ${resources} ${pageEntries} >>`,
      ],
      [41 + 2 * page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    ]),
  ]);
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, string>();
  for (const [number, object] of [...numbered].sort(([one], [other]) => one - other)) {
    offsets.set(number, String(file.length).padStart(10, '0'));
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...numbered.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${offset} 00000 n \n`;
  });
  const info = information === undefined ? '' : '/Info 6 0 R';
  return utf8(
    `${file}xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${info} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

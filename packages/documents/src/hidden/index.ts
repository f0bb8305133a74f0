// What a file holds that its reader does not see at first sight. Pure: neither its time nor its memory is bounded, so
// run it where it can be ended.
import type { FileFormat } from '../files/format.ts';
import type { HiddenFinding } from '../files/hidden-finding.ts';
import { hiddenInCompound } from './compound.ts';
import { hiddenInDocx } from './docx.ts';
import { Findings } from './findings.ts';
import { hiddenInOfd } from './ofd.ts';
import { hiddenInPptx } from './pptx.ts';
import { hiddenInWorkbook, hiddenInXlsx } from './xlsx.ts';

export interface HiddenOptions {
  /** As of `openDocument`. */
  readonly characterMaps?: string;
}

/**
 * Finds what is hidden in a file. Kinds that can hide nothing that we know of give nothing.
 *
 * @throws whatever the file makes a library throw; the caller takes it for unreadable
 */
export async function hiddenContent(
  bytes: Uint8Array,
  format: FileFormat,
  options: HiddenOptions = {},
): Promise<readonly HiddenFinding[]> {
  const findings = new Findings();
  switch (format) {
    case 'docx':
      hiddenInDocx(bytes, findings);
      break;
    case 'xlsx':
      hiddenInXlsx(bytes, findings);
      break;
    case 'pptx':
      hiddenInPptx(bytes, findings);
      break;
    case 'pdf': {
      const { hiddenInPdf } = await import('./pdf.ts');
      await hiddenInPdf(bytes, findings, options.characterMaps);
      break;
    }
    case 'ofd':
      hiddenInOfd(bytes, findings);
      break;
    case 'doc':
      hiddenInCompound(bytes, findings);
      break;
    case 'xls':
      hiddenInWorkbook(bytes, findings);
      hiddenInCompound(bytes, findings);
      break;
    default:
      break;
  }
  return findings.all();
}

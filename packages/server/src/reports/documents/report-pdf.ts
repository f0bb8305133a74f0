/**
 * The annual report as a tagged PDF, set by Typst. Texts go to the typesetter as data, never as markup, and the
 * typesetter sees only this folder and the faces it needs. 条例 art. 24 (download).
 */
import { fileURLToPath } from 'node:url';
import type { Report } from '@gongkai/law/report';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { reportDocument } from './report-document.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('report.typ', import.meta.url));

const FACES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** Documents after which what the typesetter remembers of one is dropped. */
const CACHE_AGE = 10;

let typesetter: NodeCompiler | null = null;

/**
 * The report as PDF bytes: PDF/UA-1, tagged, in Chinese, with table heads; the same report always gives the same
 * bytes. Throws Error when the typesetter refuses, which no report should make it do.
 */
export async function reportPdf(report: Report): Promise<Uint8Array> {
  typesetter ??= NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: FACES.map((face) => fileURLToPath(import.meta.resolve(face))) }],
  });
  const { result, error } = compile(typesetter, report);
  if (result === null) throw new Error(`the report could not be typeset: ${error}`);
  const bytes = exportPdf(typesetter, result);
  typesetter.evictCache(CACHE_AGE);
  return bytes;
}

function compile(
  compiler: NodeCompiler,
  report: Report,
): { result: NodeTypstDocument | null; error: string } {
  const compiled = compiler.compile({
    mainFilePath: TEMPLATE,
    inputs: { document: JSON.stringify(reportDocument(report)) },
  });
  const diagnostics = compiled.takeDiagnostics();
  return {
    result: compiled.result,
    error: diagnostics === null ? '' : JSON.stringify(compiler.fetchDiagnostics(diagnostics)),
  };
}

/**
 * PDF/UA-1 forbids characters that the faces do not hold (an emoji, a very rare name). Such a report is still
 * tagged, with an empty box in their place, but does not claim the standard.
 */
function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document);
  }
}

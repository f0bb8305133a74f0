/** A text as a tagged PDF, set by Typst like the annual reports (decision 0012). */
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block } from './blocks.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('notice.typ', import.meta.url));
const FACES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
];

let typesetter: NodeCompiler | null = null;

/** The bytes of the document. Throws where it cannot be set. */
export function noticePdf(title: string, organ: string, blocks: readonly Block[]): Uint8Array {
  typesetter ??= NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontPaths: FACES.map((face) => fileURLToPath(import.meta.resolve(face))) }],
  });
  const compiled = typesetter.compile({
    mainFilePath: TEMPLATE,
    inputs: { document: JSON.stringify({ title, organ, blocks }) },
  });
  if (compiled.result === null) throw new Error('a file of the demonstration could not be typeset');
  const bytes = typesetter.pdf(compiled.result);
  typesetter.evictCache(4);
  return new Uint8Array(bytes);
}

/** The built scripts of the tools. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the build puts them; served under {@link TOOLS_PREFIX}. */
export const toolsFolder = resolve(fileURLToPath(new URL('../../../tools/dist', import.meta.url)));
export const TOOLS_PREFIX = '/tools/assets/';

const manifest = z.record(z.string(), z.object({ file: z.string() }));

/** Address of a script by its source, which changes with its content; undefined when it has not been built. */
export function scriptHref(source: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(toolsFolder, 'manifest.json'), 'utf8');
  } catch {
    return undefined;
  }
  const file = manifest.parse(JSON.parse(text))[source]?.file;
  return file === undefined ? undefined : TOOLS_PREFIX + file;
}

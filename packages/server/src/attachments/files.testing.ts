/** Files for tests, made on the spot. */
import { zipSync } from 'fflate';

export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A DOCX by an author, with a paragraph and further parts. */
export function docx(text: string, parts: Record<string, string> = {}): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>拟稿科员</dc:creator></cp:coreProperties>',
    'word/document.xml': `<w:document ${WORD}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ...parts,
  };
  const encoded = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  return Buffer.from(zipSync(Object.fromEntries(encoded)));
}

const chunk = (name: string, data: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name + data, 'latin1'), Buffer.alloc(4)]);
};

/** A picture with a remark. */
export const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  chunk('IHDR', '\0\0\0\x01\0\0\0\x01\b\0\0\0\0'),
  chunk('tEXt', 'Author\0Zhang San'),
  chunk('IDAT', 'x'),
  chunk('IEND', ''),
]);

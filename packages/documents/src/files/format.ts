// Kinds of file that an office publishes, decided by their bytes alone: neither a name nor a header is asked.

/** Every kind that is taken, with the endings of its names (the first is given to one that has none) and media type. */
export const FILE_FORMATS = {
  pdf: { endings: ['pdf'], contentType: 'application/pdf' },
  docx: {
    endings: ['docx'],
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    endings: ['xlsx'],
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    endings: ['pptx'],
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  ofd: { endings: ['ofd'], contentType: 'application/ofd' },
  doc: { endings: ['doc', 'wps'], contentType: 'application/msword' },
  xls: { endings: ['xls', 'et'], contentType: 'application/vnd.ms-excel' },
  txt: { endings: ['txt'], contentType: 'text/plain' },
  csv: { endings: ['csv'], contentType: 'text/csv' },
  png: { endings: ['png'], contentType: 'image/png' },
  jpeg: { endings: ['jpg', 'jpeg'], contentType: 'image/jpeg' },
  webp: { endings: ['webp'], contentType: 'image/webp' },
  gif: { endings: ['gif'], contentType: 'image/gif' },
  mp4: { endings: ['mp4', 'm4v'], contentType: 'video/mp4' },
  zip: { endings: ['zip'], contentType: 'application/zip' },
} as const satisfies Record<string, { endings: readonly [string, ...string[]]; contentType: string }>;

export type FileFormat = keyof typeof FILE_FORMATS;

/** Formats that a page shows in its text. */
export const PICTURE_FORMATS: readonly FileFormat[] = ['png', 'jpeg', 'webp', 'gif'];

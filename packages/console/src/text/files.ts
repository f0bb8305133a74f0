/** What the states of a file mean, and why one is not taken, in words. */
import { FINDING_LABELS } from '@gongkai/law/privacy';
import type { ItemFile } from '../api/files.ts';

/** A size as people read it: 840 B, 24 KB, 1.3 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1023.5 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

const SCAN_WORDS: Readonly<Record<ItemFile['scan'], string>> = {
  none: '',
  pending: '等待病毒扫描',
  clean: '病毒扫描通过',
  infected: '发现病毒，不能发布',
};

const FAILURE_WORDS: Readonly<Record<string, string>> = {
  unsupported: '这种格式不能读出文字，审查时请打开核对',
  malformed: '文件已损坏，不能读出文字',
  too_slow: '文件过于复杂，没有读完',
  out_of_memory: '文件过于复杂，没有读完',
  crashed: '读取时出错',
};

/** Where a file stands, one short statement each; what needs somebody's eye is `bad`. */
export function fileStanding(file: Pick<ItemFile, 'scan' | 'reading' | 'failure' | 'findings'>): {
  text: string;
  bad: boolean;
}[] {
  const said: { text: string; bad: boolean }[] = [];
  if (file.scan !== 'none') said.push({ text: SCAN_WORDS[file.scan], bad: file.scan === 'infected' });
  if (file.reading === 'waiting') said.push({ text: '正在读取文字', bad: false });
  if (file.reading === 'unreadable') {
    said.push({ text: FAILURE_WORDS[file.failure ?? ''] ?? '不能读出文字', bad: true });
  }
  if (file.reading === 'read') said.push({ text: '文字已读取，可供检索', bad: false });
  if (file.findings.length > 0) said.push({ text: `含有${findingWords(file)}`, bad: true });
  return said;
}

/** 批注2处、隐藏的行1处 */
function findingWords({ findings }: Pick<ItemFile, 'findings'>): string {
  const counts = new Map<string, number>();
  for (const { code } of findings) {
    const label = FINDING_LABELS[code];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label}${count}处`).join('、');
}

/** Why a file is not taken or not let out: the sentence, and the way out. */
export const FILE_PROBLEMS: Readonly<Record<string, readonly [sentence: string, out?: string]>> = {
  file_empty: ['文件没有内容。', '请重新选择文件。'],
  file_program: ['这是程序或者脚本文件，不能作为附件。'],
  file_web_page: ['这是网页文件，不能作为附件。', '请把内容写入正文，或者另存为 PDF 后上传。'],
  file_archive: ['不接收压缩包，其中的文件无法逐个审查。', '请解压后分别上传。'],
  file_type_refused: [
    '不接收这种格式的文件。',
    '请上传 PDF、DOCX、XLSX、PPTX、OFD、DOC、XLS、TXT、CSV、图片或者 MP4 文件。',
  ],
  file_encrypted: ['文件设有密码，无法审查和检索。', '请取消密码后重新上传。'],
  file_malformed: ['文件已损坏，不能打开。', '请用原来的程序另存一份后重新上传。'],
  file_bomb: ['文件解开后异常庞大，已拒收。', '请用原来的程序另存一份后重新上传。'],
  file_too_many_pages: ['文件页数过多。', '请拆分后分别上传。'],
  file_too_large: ['文件超过本机关规定的大小。', '请压缩图片或者拆分后重新上传。'],
  file_too_slow: ['文件过于复杂，没有检查完。', '请用原来的程序另存一份后重新上传。'],
  file_out_of_memory: ['文件过于复杂，没有检查完。', '请拆分后分别上传。'],
  file_crashed: ['检查文件时出错。', '请重新上传；仍不成功的，请用原来的程序另存一份。'],
  file_infected: ['文件中发现病毒，已拒收。', '请在杀毒后重新上传。'],
  file_unknown: ['没有找到这个文件。', '请刷新页面。'],
  scan_pending: [
    '附件还没有通过病毒扫描，暂时不能发布。',
    '扫描完成后请再次办理；长时间没有结果的，请告诉系统管理员。',
  ],
  attachment_unknown: ['列出的附件不属于这条信息。', '请移除后重新上传。'],
  too_many_attachments: ['附件数量超过本机关的规定。', '请移除一部分，或者分成几条信息。'],
  too_many_pictures: ['正文中的图片过多。', '请把内容分成几条信息。'],
  too_many_uploads: ['今天向这条信息上传的文件过多。', '请明天再上传。'],
  nothing_to_repeat: ['文件已经读取。', '请刷新页面。'],
};

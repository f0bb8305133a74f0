import { publicAddress } from '../addresses.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';

export type ReportCheckModel = {
  readonly shell: Shell;
  /** Address of the script that does the work; absent where it has not been built. */
  readonly scriptHref?: string;
};

/** 年度报告核对, `/tools/report-check`: what the tool does, and the place where its script sets it up. */
export function reportCheckPage(model: ReportCheckModel): string {
  return renderPage(model.shell, {
    title: TITLE,
    description: '核对政府信息公开工作年度报告的统计数据：在浏览器中读取文件，逐格对照原文，检查勾稽关系。',
    main: html`<div class="head title"><h1>${TITLE}</h1></div>
<p class="lead">读取一份政府信息公开工作年度报告，列出各表数据并对照原文，检查合计、结转等勾稽关系。适用于2019年以后的报告，可读取 PDF、DOCX、XLSX、网页和文本文件。</p>
<p class="private"><strong>文件不上传。</strong>读取和核对全部在本浏览器中进行，文件内容不离开本机，本网站不接收、不保存。</p>
<div id="report-check" class="checker"></div>
<noscript><div class="notice"><p>本页需要浏览器允许运行脚本才能读取文件。不能运行脚本的，可以使用下文的命令。</p></div></noscript>
${notes()}
${model.scriptHref && html`<script type="module" src="${model.scriptHref}"></script>`}`,
  });
}

const TITLE = '年度报告核对';

/** The way to the tool from other pages. */
export const reportCheckLink: Link = { label: TITLE, href: publicAddress.reportCheck() };

function notes(): Html {
  return html`<section class="narrow"><h2>说明</h2>
<ul>
<li>扫描成图片的文件没有文字，无法读取；单个文件不超过 20 MB，10 秒内未能读完的停止读取。</li>
<li>原文有多种读法的数据列为“存疑”，并列出可能的数值，不作推测。</li>
<li>核对结果仅供参考，以本机关审核发布的年度报告为准。</li>
</ul>
<h2>批量核对</h2>
<p>需要核对大量文件的，可以在安装本平台的计算机上使用命令，读取方法和核对规则与本页相同：</p>
<p><code>./gongkai report check 文件或者文件夹 --format csv</code></p></section>`;
}

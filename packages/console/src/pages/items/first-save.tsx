/** What the first save of a text came to, told on the page where the text is edited from then on. */
import { useLocation } from 'react-router';
import { ApiError } from '../../api/problem.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { isFirstSave } from './handed-on.ts';

/** Nothing where the page was opened in another way. */
export function FirstSaveNotice() {
  const state: unknown = useLocation().state;
  if (!isFirstSave(state)) return null;
  const { refusedPictures, refusal } = state;
  if (refusedPictures > 0) {
    return (
      <Notice tone="bad">
        草稿已保存，但有 {refusedPictures} 张图片没有上传成功。请检查图片的格式和大小，重新插入后再提交。
      </Notice>
    );
  }
  if (refusal === null) return <Notice tone="good">草稿已保存，可以继续修改，或者提交审查。</Notice>;
  return (
    <>
      <Notice>草稿已保存，但没有提交，原因如下。</Notice>
      <ProblemNotice error={new ApiError(refusal)} />
    </>
  );
}

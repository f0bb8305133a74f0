/** Two persons wrote on from the same text: what each alone changed is shown, what both changed is decided here. */
import { type Choice, changedText, compareBodies, type Region } from '@gongkai/writing';
import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { HtmlView } from '../../components/html-view.tsx';
import { Pieces } from '../../components/pieces.tsx';
import { fieldLabel } from '../../text/fields.ts';
import type { DraftValues } from './draft.ts';
import { fieldWords, useWordSources, type WordSources } from './merge-words.ts';
import { type Decisions, type FieldMerge, mergedValues, mergingOf, undecided } from './merging.ts';
import '../../styles/compare.css';

export interface MergeViewProps {
  base: DraftValues;
  mine: DraftValues;
  theirs: DraftValues;
  /** Who saved, and when, in words. */
  saved: string;
  onMerged: (values: DraftValues) => void;
  onCancel: () => void;
}

/** The page between two versions; it ends with one text that holds both persons' work. */
export function MergeView({ base, mine, theirs, saved, onMerged, onCancel }: MergeViewProps) {
  const merging = useMemo(() => mergingOf(base, mine, theirs), [base, mine, theirs]);
  const [decisions, setDecisions] = useState<Decisions>({});
  const open = undecided(merging, decisions);
  const decide = (name: string) => (choice: Choice) =>
    setDecisions((before) => ({ ...before, [name]: choice }));
  const merged = mergedValues(merging, mine, theirs, decisions);
  const placed = useMemo(() => placedRegions(merging.regions), [merging]);
  const sources = useWordSources([base, mine, theirs]);
  return (
    <section className="merge" aria-label="合并两处修改">
      <h2>合并两处修改</h2>
      <p>
        {saved}
        只有一方改动的地方已经合并；
        {open > 0 ? `还有 ${open} 处双方都改了，请逐处选择。` : '没有需要选择的地方了。'}
        合并以后回到编辑页，核对无误再保存。
      </p>
      {merging.fields.map((field) => (
        <FieldRegion
          key={field.name}
          field={field}
          forms={{ base, mine, theirs }}
          sources={sources}
          choice={decisions[field.name]}
          onChoose={decide(field.name)}
        />
      ))}
      {placed.map(({ region, place, name }) => (
        <BodyRegion key={place} region={region} choice={decisions[name]} onChoose={decide(name)} />
      ))}
      <div className="savebar">
        <Button type="primary" disabled={merged === null} onClick={() => merged !== null && onMerged(merged)}>
          合并
        </Button>
        <Button onClick={onCancel}>返回编辑</Button>
        <span className="said" role="status">
          {open > 0 ? `还有 ${open} 处没有选择。` : '合并后请再保存。'}
        </span>
      </div>
    </section>
  );
}

interface PlacedRegion {
  region: Region;
  place: number;
  /** Under which its decision stands; only conflicts have one. */
  name: string;
}

function placedRegions(regions: readonly Region[]): PlacedRegion[] {
  let conflicts = 0;
  return regions.map((region, place) => {
    const name = region.kind === 'conflict' ? `body.${conflicts}` : '';
    if (region.kind === 'conflict') conflicts += 1;
    return { region, place, name };
  });
}

const OWNER: Readonly<Record<'mine' | 'theirs' | 'both', string>> = {
  mine: '我改的',
  theirs: '对方改的',
  both: '双方改得一样',
};

function FieldRegion(props: {
  field: FieldMerge;
  forms: Readonly<Record<'base' | 'mine' | 'theirs', DraftValues>>;
  sources: WordSources;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const { field, forms, sources } = props;
  const label = fieldLabel(field.name);
  const words = (form: DraftValues) => fieldWords(sources, form, field.name);
  const pieces = (form: DraftValues) =>
    words(form) === '' && words(forms.base) === '' ? (
      <span className="soft">（未填写）</span>
    ) : (
      <Pieces pieces={changedText(words(forms.base), words(form))} />
    );
  if (field.kind !== 'conflict')
    return (
      <div className="region">
        <p className="owner">
          {OWNER[field.kind]} · {label}
        </p>
        <p>{pieces(field.kind === 'theirs' ? forms.theirs : forms.mine)}</p>
      </div>
    );
  return (
    <div className="region conflict">
      <p className="owner">双方都改了 · {label}</p>
      <div className="sides">
        <div>
          <b>我的</b>
          <p>{pieces(forms.mine)}</p>
        </div>
        <div>
          <b>对方的</b>
          <p>{pieces(forms.theirs)}</p>
        </div>
      </div>
      <Choices name={label} choice={props.choice} onChoose={props.onChoose} offersBoth={false} />
    </div>
  );
}

function BodyRegion(props: {
  region: Region;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const { kind, base, mine, theirs } = props.region;
  if (kind === 'kept')
    return (
      <details className="region kept">
        <summary>双方都没有改动的 {base.length} 段</summary>
        <HtmlView html={base.join('')} />
      </details>
    );
  if (kind !== 'conflict')
    return (
      <div className="region">
        <p className="owner">{OWNER[kind]}</p>
        <Compared before={base} after={kind === 'theirs' ? theirs : mine} />
      </div>
    );
  return (
    <div className="region conflict">
      <p className="owner">双方都改了</p>
      <div className="sides">
        <div>
          <b>我的</b>
          <Compared before={base} after={mine} />
        </div>
        <div>
          <b>对方的</b>
          <Compared before={base} after={theirs} />
        </div>
      </div>
      <Choices name="正文" choice={props.choice} onChoose={props.onChoose} offersBoth />
    </div>
  );
}

function Compared({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { nodes } = useMemo(() => compareBodies(before.join(''), after.join('')), [before, after]);
  return nodes.length === 0 ? <p className="soft">（没有内容）</p> : <HtmlView html={nodes} />;
}

function Choices(props: {
  name: string;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
  offersBoth: boolean;
}) {
  return (
    <Radio.Group
      aria-label={`${props.name}采用哪一处`}
      value={props.choice}
      onChange={(event) => {
        const choice: unknown = event.target.value;
        if (choice === 'mine' || choice === 'theirs' || choice === 'both') props.onChoose(choice);
      }}
    >
      <Radio value="mine">采用我的</Radio>
      <Radio value="theirs">采用对方的</Radio>
      {props.offersBoth && <Radio value="both">两处都保留</Radio>}
    </Radio.Group>
  );
}

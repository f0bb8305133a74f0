/** A page as the public will see it, in a frame of its own: as wide as a desktop or as a phone. */
import { Segmented } from 'antd';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import '../../styles/compare.css';

/** CSS pixels of the two screens; a desktop page is shown smaller where there is less room. */
const WIDTHS = { desktop: 1280, phone: 390 } as const;
type Screen = keyof typeof WIDTHS;

export interface PublicPreviewProps {
  title: string;
  /** Its address, or the page itself. */
  page: { src: string } | { html: string };
  frame?: RefObject<HTMLIFrameElement | null>;
  onShown?: () => void;
  /** Beside the heading. */
  aside?: ReactNode;
}

/** The section 公开页预览. */
export function PublicPreview({ title, page, frame, onShown, aside }: PublicPreviewProps) {
  const [screen, setScreen] = useState<Screen>(screenHere);
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const width = WIDTHS[screen];
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--preview-width': `${width}px`,
    '--preview-scale': String(scale),
  };
  return (
    <section className="block" aria-label="公开页预览">
      <h2>
        公开页预览
        {aside}
      </h2>
      <Segmented<Screen>
        className="screens"
        size="small"
        value={screen}
        onChange={setScreen}
        options={[
          { value: 'desktop', label: '电脑' },
          { value: 'phone', label: '手机' },
        ]}
      />
      <div className={`screen ${screen}`} ref={place} style={style}>
        <iframe
          ref={frame}
          title={`公开页预览：${title}`}
          {...('src' in page ? { src: page.src } : { srcDoc: page.html })}
          onLoad={(event) => {
            showText(event.currentTarget);
            onShown?.();
          }}
          sandbox="allow-same-origin"
        />
      </div>
    </section>
  );
}

/** A phone shows the page as on a phone: on a desktop's width nothing could be read there. */
function screenHere(): Screen {
  return window.matchMedia('(max-width: 600px)').matches ? 'phone' : 'desktop';
}

/** Shows the item's own text first; what every page of the site shares stays above. */
function showText(frame: HTMLIFrameElement): void {
  const top = frame.contentDocument?.getElementById('content')?.offsetTop;
  if (top !== undefined) frame.contentWindow?.scrollTo(0, top);
}

function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

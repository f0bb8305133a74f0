/** Holds cells and places together: what is pointed at or focused on one side is marked and shown on the other. */

const CHOSEN = 'chosen';

/** Two panes whose buttons carry the cells they stand for in `data-cells`. */
export class Trace {
  readonly #panes: readonly HTMLElement[];
  readonly #onCells: (cells: readonly string[]) => void;

  /** @param onCells told of the cells that were chosen last */
  constructor(panes: readonly HTMLElement[], onCells: (cells: readonly string[]) => void) {
    this.#panes = panes;
    this.#onCells = onCells;
    for (const pane of panes) {
      pane.addEventListener('pointerover', ({ target }) => this.#choose(target, pane));
      pane.addEventListener('focusin', ({ target }) => this.#choose(target, pane));
      pane.addEventListener('keydown', (event) => moveByArrow(event, pane));
      makeOneStop(pane);
    }
  }

  /** Moves the focus to the button of a cell in a pane; false where there is none. */
  focus(cell: string, pane: HTMLElement): boolean {
    const button = buttonsOf(pane).find((one) => cellsOf(one).includes(cell));
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'center', inline: 'nearest' });
    return button !== undefined;
  }

  #choose(target: EventTarget | null, from: HTMLElement): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-cells]') : null;
    if (button === null) return;
    const cells = cellsOf(button);
    for (const pane of this.#panes) {
      const partners = buttonsOf(pane).filter((one) => {
        const isPartner =
          one === button || (pane !== from && cellsOf(one).some((cell) => cells.includes(cell)));
        one.classList.toggle(CHOSEN, isPartner);
        return isPartner;
      });
      if (pane !== from && partners[0] !== undefined) reveal(partners[0], pane);
    }
    this.#onCells(cells);
  }
}

const buttonsOf = (pane: HTMLElement): HTMLElement[] => [
  ...pane.querySelectorAll<HTMLElement>('[data-cells]'),
];
const cellsOf = (button: HTMLElement): string[] => (button.dataset.cells ?? '').split(' ');

/** Hundreds of buttons are one stop of the tab key; arrows lead among them. */
function makeOneStop(pane: HTMLElement): void {
  const buttons = buttonsOf(pane);
  for (const [index, button] of buttons.entries()) button.tabIndex = index === 0 ? 0 : -1;
  pane.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset.cells === undefined) return;
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  });
}

function moveByArrow(event: KeyboardEvent, pane: HTMLElement): void {
  const { target, key } = event;
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (step === undefined || !(target instanceof HTMLElement) || target.dataset.cells === undefined) return;
  const { column } = target.dataset;
  const isUpright = key === 'ArrowUp' || key === 'ArrowDown';
  const row = buttonsOf(pane).filter((one) => !isUpright || one.dataset.column === column);
  const next = row[row.indexOf(target) + step];
  event.preventDefault();
  next?.focus({ preventScroll: true });
  if (next) reveal(next, pane);
}

/** Scrolls the pane and the frames in it, but never the page under the reader's pointer. */
function reveal(element: HTMLElement, pane: HTMLElement): void {
  for (let frame = element.parentElement; frame !== null; frame = frame.parentElement) {
    const inner = element.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    if (frame.scrollHeight > frame.clientHeight && (inner.top < outer.top || inner.bottom > outer.bottom))
      frame.scrollTop += inner.top - outer.top - frame.clientHeight / 2;
    if (frame.scrollWidth > frame.clientWidth && (inner.left < outer.left || inner.right > outer.right))
      frame.scrollLeft += inner.left - outer.left - frame.clientWidth / 2;
    if (frame === pane) return;
  }
}

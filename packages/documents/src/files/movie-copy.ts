// MP4 without its boxes of remarks (place, device, titles, XMP). They become free space of the same length where they
// stand, so that no offset into the pictures and the sound moves (ISO/IEC 14496-12 clause 8.1.2).

/** Boxes that hold the others on the way to the remarks. */
const CONTAINERS = new Set(['moov', 'trak']);
const REMARKS = new Set(['udta', 'meta', 'uuid']);

export function cleanMovie(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  blank(copy, new DataView(copy.buffer), 0, copy.length);
  return copy;
}

function blank(bytes: Uint8Array, view: DataView, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const written = view.getUint32(at);
    const isLong = written === 1 && at + 16 <= to;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : written === 0 ? to - at : written;
    const head = isLong ? 16 : 8;
    const end = at + size;
    if (size < head || end > to) return;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (CONTAINERS.has(name)) blank(bytes, view, at + head, end);
    else if (REMARKS.has(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, at + head, end);
    }
    at = end;
  }
}

import { publicAddress } from '../addresses.ts';
import type { Link, Shell } from '../shell.ts';

/** From the organ down to the page where requests to it begin. */
export function requestCrumbs({ organ }: Required<Pick<Shell, 'organ'>>): readonly Link[] {
  return [
    { label: organ.name, href: publicAddress.organ(organ.slug) },
    { label: '依申请公开', href: publicAddress.requestEntry(organ.slug) },
  ];
}

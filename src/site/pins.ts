import { siteConfig } from '../../site.config.ts';
import { readPastFigures, type PastFigure } from '../embeds/past-figures.ts';
import { readPins, type Pin } from '../embeds/pins.ts';
import type { Version } from '../history/versions.ts';
import { onceForContent, siteContent } from './content.ts';
import { dataHistory } from './history.ts';

/** Every pin of every figure, the oldest first. */
export const sitePins: () => readonly Pin[] = onceForContent(() =>
  readPins(process.cwd(), dataHistory(), siteConfig.pinsSince),
);

/** What the pins that ended are drawn from. */
export const pastFigures: () => readonly PastFigure[] = onceForContent(() =>
  readPastFigures(process.cwd(), sitePins(), siteConfig.locales),
);

/** The version under which a figure is pinned as it stands now. @throws Error when there is no such figure. */
export function pinnedVersion(figure: string): Version {
  const pin = sitePins().find((each) => each.figure === figure && each.end === null);
  if (!pin) throw new Error(`no figure «${figure}» in content/figures`);
  return pin.version;
}

/** The pins of a figure that ended, the newest first. */
export function formerPins(figure: string): Pin[] {
  return sitePins()
    .filter((each) => each.figure === figure && each.end !== null)
    .reverse();
}

/** The pins of figures that there are no more, the newest first. */
export function orphanedPins(): Pin[] {
  const { figures } = siteContent();
  return sitePins()
    .filter(({ figure }) => !figures.has(figure))
    .reverse();
}

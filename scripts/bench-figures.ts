/**
 * `npm run bench:figures`: how long each drawing of each figure takes and how much it weighs, the slowest first.
 * Not a test: it depends on the machine. The aim is 5 ms, as the median of several runs, and 12 kB gzipped.
 */
import { gzipSync } from 'node:zlib';
import { siteConfig } from '../site.config.ts';
import {
  buildFigure,
  drawingWidths,
  widthNames,
  type WidthName,
} from '../src/figures/build-figure.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { readSite } from '../src/stories/read-site.ts';

/** Runs of each drawing; those before, which warm up the machine and fill the widths of words, do not count. */
const runs = { before: 4, counted: 9 } as const;
const aim = { milliseconds: 5, kilobytes: 12 } as const;

interface Measured {
  readonly figure: string;
  readonly kind: string;
  readonly drawing: string;
  readonly milliseconds: number;
  readonly kilobytes: number;
}

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}

/** Milliseconds of processor time that a call takes: what else the machine is busy with does not count. */
function timeOf(call: () => void): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Every drawing of every figure of the site in `root`. */
function measure(root: string): Measured[] {
  const { library, figures } = readSite(root, siteConfig.locales);
  return [...figures].flatMap(([id, spec]) =>
    locales.flatMap((locale: Locale) =>
      widthNames.map((width: WidthName): Measured => {
        // A figure draws when its drawing is asked for, so each run asks another one.
        const made = Array.from({ length: runs.before + runs.counted }, () =>
          buildFigure(id, spec, { library, locale }),
        );
        const times = made.map(({ drawings }) => timeOf(() => void drawings[width]));
        const svg = made[0]?.drawings[width].svg ?? '';
        return {
          figure: id,
          kind: spec.chart,
          drawing: `${locale}, ${drawingWidths[width]} px`,
          milliseconds: median(times.slice(runs.before)),
          kilobytes: gzipSync(svg).length / 1024,
        };
      }),
    ),
  );
}

const measured = measure(process.cwd()).toSorted((a, b) => b.milliseconds - a.milliseconds);
console.table(
  measured.map(({ milliseconds, kilobytes, ...names }) => ({
    ...names,
    ms: Number(milliseconds.toFixed(2)),
    kB: Number(kilobytes.toFixed(1)),
  })),
);
const slow = measured.filter(({ milliseconds }) => milliseconds > aim.milliseconds).length;
const heavy = measured.filter(({ kilobytes }) => kilobytes > aim.kilobytes).length;
console.log(
  `${measured.length} drawings; ${slow} take more than ${aim.milliseconds} ms, ${heavy} weigh more than ${aim.kilobytes} kB.`,
);

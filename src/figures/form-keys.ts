import { drawBar } from '../charts/bar-mark.ts';
import { drawMark } from '../charts/data-mark.ts';
import { firmnesses, type Firmness } from '../charts/mark.ts';
import { element } from '../charts/svg.ts';
import type { Status } from '../datasets/vocabulary.ts';
import type { FigureContent, FormKey } from './figure.ts';
import { countStatuses } from './figure-table.ts';
import { firmnessOf } from './firmness.ts';

/** Side of the small drawing of a form, in pixels. */
const side = 14;

/** The forms of a figure's marks that need a word, the firmer first; what is simply published needs none. */
export function formKeys({ table, markShape }: FigureContent): FormKey[] {
  if (markShape === 'none') return [];
  const statuses = [...countStatuses(table, { onlyDrawn: true }).keys()];
  return firmnesses
    .filter((firmness) => firmness !== 'solid')
    .map((firmness) => ({
      firmness,
      statuses: statuses.filter((status: Status) => firmnessOf(status) === firmness),
      svg: drawForm(firmness, markShape),
    }))
    .filter((key) => key.statuses.length > 0);
}

/** A form by itself, hidden from screen readers: the word stands beside it. */
function drawForm(firmness: Firmness, shape: 'dot' | 'bar'): string {
  const middle = side / 2;
  const mark =
    shape === 'dot'
      ? drawMark({ x: middle, y: middle, radius: 6, emphasis: 'named', firmness })
      : drawBar({ left: 1, top: 1, right: side - 1, bottom: side - 1 }, 'column named', firmness);
  return element(
    'svg',
    {
      class: 'chart chart-form',
      viewBox: `0 0 ${side} ${side}`,
      width: side,
      height: side,
      'aria-hidden': 'true',
    },
    mark,
  );
}

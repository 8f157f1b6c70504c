import type { Library } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { buildFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import type { FigureSpec } from './kinds.ts';

const built = new WeakMap<Library, WeakMap<FigureSpec, Partial<Record<Locale, Figure>>>>();

/**
 * The figure of a spec in a language, built once for as long as what was read is kept: the check, the pages and the pictures
 * share it, and its drawings.
 * @throws EvidenceFault as `buildFigure` does
 */
export function builtFigure(
  id: string,
  spec: FigureSpec,
  { library, locale }: { readonly library: Library; readonly locale: Locale },
): Figure {
  let ofLibrary = built.get(library);
  if (!ofLibrary) built.set(library, (ofLibrary = new WeakMap()));
  let ofSpec = ofLibrary.get(spec);
  if (!ofSpec) ofLibrary.set(spec, (ofSpec = {}));
  return (ofSpec[locale] ??= buildFigure(id, spec, { library, locale }));
}

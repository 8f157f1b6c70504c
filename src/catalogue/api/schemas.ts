import { correctionsSchema } from './corrections.ts';
import { datasetsSchema } from './datasets.ts';
import { figureSchema, figuresSchema } from './figures.ts';
import type { FormName } from './files.ts';
import { indexSchema } from './api-index.ts';
import { provinceSchema, provincesSchema } from './provinces.ts';
import type { Schema } from './schema-parts.ts';
import { sourcesSchema } from './sources.ts';
import { storiesSchema, storySchema } from './stories.ts';
import { versionsSchema } from './versions.ts';

/** The JSON Schema of each form, given its own address. */
export const schemas: Readonly<Record<FormName, ($id: string) => Schema>> = {
  index: indexSchema,
  datasets: datasetsSchema,
  figures: figuresSchema,
  figure: figureSchema,
  stories: storiesSchema,
  story: storySchema,
  sources: sourcesSchema,
  provinces: provincesSchema,
  province: provinceSchema,
  versions: versionsSchema,
  corrections: correctionsSchema,
};

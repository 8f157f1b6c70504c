import type { z } from 'astro/zod';
import { descriptorSchema } from '../datasets/descriptor.ts';
import { geographyDescriptorSchema } from '../datasets/geography.ts';
import { chartWords } from '../figures/chart-words.ts';
import { figureSpecSchema } from '../figures/kinds.ts';
import { profileSpecSchema } from '../profiles/profile-spec.ts';
import { homeSchema } from '../stories/home.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { pageSchema, storySchema } from '../stories/story.ts';
import { jsonSchemaOf, idsFile, type IdList, type JsonSchema, type SchemaWords } from './json-schema.ts';
import * as keys from './key-words.ts';

interface EditorSchema {
  /** The schema that the code reads these files with. */
  readonly reader: z.ZodType;
  readonly words: SchemaWords;
}

const charts = Object.fromEntries(Object.entries(chartWords).map(([chart, { vi }]) => [chart, vi]));

/** By the name of its file in `schemas/`, what an editor may hold a YAML file or a frontmatter against. */
export const editorSchemas: Readonly<Record<string, EditorSchema>> = {
  dataset: {
    reader: descriptorSchema,
    words: {
      title: 'Mô tả một bộ số liệu: data/<mã>.yaml',
      keys: keys.datasetKeys,
      values: { 'schema.fields[].role': keys.roleWords, 'schema.fields[].type': keys.typeWords },
      ids: { 'fields[].unit': 'units', sources: 'sources' },
    },
  },
  map: {
    reader: geographyDescriptorSchema,
    words: { title: 'Ranh giới trên bản đồ: data/map/provinces.yaml', keys: keys.mapKeys },
  },
  figure: {
    reader: figureSpecSchema,
    words: {
      title: 'Một hình: content/figures/<mã>.yaml',
      keys: keys.figureKeys,
      values: { chart: charts, 'data.chart': charts },
      ids: { dataset: 'datasets', sources: 'sources' },
    },
  },
  home: {
    reader: homeSchema,
    words: {
      title: 'Trang đầu: content/home.yaml',
      keys: keys.homeKeys,
      ids: { figure: 'figures' },
    },
  },
  profile: {
    reader: profileSpecSchema,
    words: {
      title: 'Trang của từng nơi: content/profile.yaml',
      keys: keys.profileKeys,
      ids: { dataset: 'datasets', 'index.figure': 'figures' },
    },
  },
  story: {
    reader: storySchema,
    words: {
      title: 'Phần đầu của một câu chuyện: content/stories/<mã>/<tiếng>.mdx',
      keys: keys.storyKeys,
      ids: { leadFigure: 'figures' },
    },
  },
  page: {
    reader: pageSchema,
    words: { title: 'Phần đầu của một trang: content/pages/<mã>/<tiếng>.mdx', keys: keys.pageKeys },
  },
};

/**
 * All JSON Schemas but that of the ids, by the path of their file: they follow from the code and from the languages of
 * the site, in which words must be there.
 */
export function jsonSchemas(languages: readonly Locale[] = locales): Map<string, JsonSchema> {
  return new Map(
    Object.entries(editorSchemas).map(([name, { reader, words }]) => [
      `schemas/${name}.schema.json`,
      askingFor(jsonSchemaOf(reader, words), languages),
    ]),
  );
}

/** The same schema, in which words are needed in these languages only. */
function askingFor(schema: JsonSchema, languages: readonly Locale[]): JsonSchema {
  const all: readonly string[] = locales;
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    const isOfWords =
      key === 'required' && Array.isArray(value) && value.every((each) => all.includes(String(each)));
    return isOfWords ? languages : value;
  }) as JsonSchema;
}

/**
 * The ids that editors are offered, each with what it stands for. They follow from the data, so the file may be older
 * than these: it offers, and refuses nothing.
 */
export function idsSchema({
  library,
  figures,
}: Pick<SiteContent, 'library' | 'figures'>): { path: string; schema: JsonSchema } {
  const list = (entries: Iterable<readonly [string, string]>): JsonSchema => {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      enum: sorted.map(([id]) => id),
      enumDescriptions: sorted.map(([, words]) => words),
    };
  };
  const definitions: Record<IdList, JsonSchema> = {
    units: list([...library.units.values()].map(({ id, vi }) => [id, vi])),
    sources: list(
      [...library.sources.values()].map(({ id, title, publisher }) => [id, `${title} (${publisher})`]),
    ),
    datasets: list([...library.datasets.values()].map(({ id, descriptor }) => [id, descriptor.title.vi])),
    figures: list([...figures].map(([id, { title }]) => [id, title.vi])),
  };
  return {
    path: `schemas/${idsFile}`,
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Những mã đang có, để gợi ý khi gõ',
      definitions,
    },
  };
}

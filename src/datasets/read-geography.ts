import { unknownId } from './cell-advice.ts';
import type { DataFile } from './data-file.ts';
import type { Province } from './dataset.ts';
import { decodeText } from './decode-text.ts';
import { missingFile } from './file-advice.ts';
import * as advice from './geography-advice.ts';
import {
  geographyDescriptorSchema,
  topologySchema,
  type Geography,
  type ProvinceTopology,
} from './geography.ts';
import type { Languages } from '../i18n/locale.ts';
import type { Advice, Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { closest } from './suggest.ts';

/** The folder of the boundaries, and the two files there. */
export const geographyFolder = 'data/map/';
const topologyPath = `${geographyFolder}provinces.topojson`;
const descriptorPath = `${geographyFolder}provinces.yaml`;

/**
 * The boundaries of the provinces from the files of `data/map/`; `null` where there are none, or where they have a
 * problem. Every province of the register has one area, and every archipelago a name.
 * @param provinces the register; empty where it could not be read: then nothing is said about codes.
 */
export function readGeography(
  files: readonly DataFile[],
  provinces: ReadonlyMap<string, Province>,
  languages: Languages,
): { geography: Geography | null; problems: Problem[] } {
  if (files.length === 0) return { geography: null, problems: [] };
  const read = { topology: readTopology(files), descriptor: readDescriptor(files, languages) };
  const { topology } = read.topology;
  const { value: descriptor, lineOf } = read.descriptor;
  const strays = files.filter(({ path }) => path !== topologyPath && path !== descriptorPath);
  const problems = [
    ...strays.map(({ path }) => ({ file: path, line: 1, found: path, ...advice.strayFile })),
    ...read.topology.problems,
    ...read.descriptor.problems,
  ];
  if (topology !== null && provinces.size > 0) problems.push(...checkAreas(topology, provinces));
  if (topology === null || descriptor === null) return { geography: null, problems };

  const marked = topology.objects.archipelagos.geometries.map(
    ({ properties }) => properties.province_code,
  );
  const named = descriptor.archipelagos.map(({ province }) => province);
  for (const province of marked.filter((code) => !named.includes(code))) {
    const place = { file: descriptorPath, line: lineOf(['archipelagos']), column: 'archipelagos' };
    problems.push({ ...place, found: province, ...advice.unnamedArchipelago });
  }
  for (const [index, province] of named.entries()) {
    if (marked.includes(province)) continue;
    const line = lineOf(['archipelagos', index, 'province']);
    const place = { file: descriptorPath, line, column: 'province', found: province };
    problems.push({
      ...place,
      ...(provinces.size === 0 || provinces.has(province)
        ? advice.unmarkedArchipelago
        : unknownId('provinces', closest(province, provinces.keys()))),
    });
  }
  const { credit, licence, archipelagos } = descriptor;
  return {
    geography:
      problems.length > 0 ? null : { path: topologyPath, topology, credit, licence, archipelagos },
    problems,
  };
}

function readDescriptor(files: readonly DataFile[], languages: Languages) {
  const file = files.find(({ path }) => path === descriptorPath);
  const decoded = file === undefined ? null : decodeText(file);
  const text = decoded?.text ?? null;
  if (text !== null)
    return readYaml({ path: descriptorPath, text }, geographyDescriptorSchema, languages);
  const missing = { file: descriptorPath, line: 1, ...missingFile(descriptorPath) };
  return { value: null, problems: decoded?.problems ?? [missing], lineOf: () => 1 };
}

function readTopology(files: readonly DataFile[]): {
  topology: ProvinceTopology | null;
  problems: Problem[];
} {
  const file = files.find(({ path }) => path === topologyPath);
  const refuse = (problem: Omit<Problem, 'file' | 'line'>) => ({
    topology: null,
    problems: [{ file: topologyPath, line: 1, ...problem }],
  });
  if (file === undefined) return refuse(missingFile(topologyPath));
  const { text, problems } = decodeText(file);
  if (text === null) return { topology: null, problems };

  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse({ found: error instanceof Error ? error.message : '', ...advice.notJson });
  }
  const checked = topologySchema.safeParse(content);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return refuse({ found: issue?.path.join('.') ?? '', ...advice.notTopology });
  }
  const { arcs, objects } = checked.data;
  const broken = objects.provinces.geometries.find((each) =>
    each.arcs.flat(2).some((index) => (index < 0 ? ~index : index) >= arcs.length),
  );
  if (broken !== undefined) return refuse({ found: broken.id, ...advice.brokenArc });
  return { topology: checked.data, problems: [] };
}

/** The codes that have no area, more than one, or are no province's, each fault once with all its codes. */
function checkAreas(
  topology: ProvinceTopology,
  provinces: ReadonlyMap<string, Province>,
): Problem[] {
  const ids = topology.objects.provinces.geometries.map(({ id }) => id);
  const report = (codes: readonly string[], says: Advice): Problem[] =>
    codes.length === 0 ? [] : [{ file: topologyPath, line: 1, found: codes.join(', '), ...says }];
  const unknown = ids.filter((id) => !provinces.has(id));
  return [
    ...report(unknown, advice.unknownArea(unknown[0] ?? '', provinces.keys())),
    ...report(
      ids.filter((id, index) => provinces.has(id) && ids.indexOf(id) < index),
      advice.repeatedArea,
    ),
    ...report(
      [...provinces.keys()].filter((code) => !ids.includes(code)),
      advice.missingArea,
    ),
  ];
}

import { describe, expect, it } from 'vitest';
import { soundFiles, utf8 } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

/* A triangle for each of the six provinces of the small library, and islands far to the east of one. */
const codes = ['VN-58', 'VN-37', 'VN-57', 'VN-39', 'VN-43', 'VN-SG'];
const topology = {
  type: 'Topology',
  arcs: codes.map((_, x) => [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 0],
  ]),
  objects: {
    provinces: {
      type: 'GeometryCollection',
      geometries: codes.map((id, arc) => ({ type: 'Polygon', arcs: [[arc]], id })),
    },
    archipelagos: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [9, 1], properties: { province_code: 'VN-43' } }],
    },
  },
};
const descriptor = `name: provinces
title: { vi: Ranh giới, en: Boundaries }
credit: { vi: 'Ranh giới: một cơ quan', en: 'Boundaries: an office' }
licence:
  name: CC-BY-SA-4.0
  title: { vi: Ghi công, en: Attribution }
  path: https://creativecommons.org/licenses/by-sa/4.0/
archipelagos:
  - { province: VN-43, label: { vi: Côn Đảo, en: Côn Đảo } }
`;

const sound = {
  'data/map/provinces.topojson': JSON.stringify(topology),
  'data/map/provinces.yaml': descriptor,
};

function read(files: Readonly<Record<string, string>>) {
  const added = Object.entries(files).map(([path, text]) => ({ path, bytes: utf8(text) }));
  return readLibrary([...soundFiles, ...added]);
}

function placesOf(changes: Readonly<Record<string, string>>): string[] {
  return read({ ...sound, ...changes }).problems.map(
    ({ file, line, found = '' }) => `${file}:${line} ${found}`,
  );
}

/** The sound boundaries with one text for another. */
const withText = (from: string, to: string) => {
  const text = sound['data/map/provinces.topojson'];
  expect(text).toContain(from);
  return { 'data/map/provinces.topojson': text.replace(from, to) };
};

describe('the boundaries of the provinces', () => {
  it('are part of the library with their credit and the names of the archipelagos', () => {
    const { library, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(library.geography).toMatchObject({
      path: 'data/map/provinces.topojson',
      credit: { vi: 'Ranh giới: một cơ quan' },
      archipelagos: [{ province: 'VN-43', label: { vi: 'Côn Đảo' } }],
    });
    expect(library.geography?.topology.objects.provinces.geometries).toHaveLength(6);
  });

  it('may be absent', () => {
    const { library, problems } = read({});
    expect(problems).toEqual([]);
    expect(library.geography).toBe(null);
  });

  it('are not used while they have a problem', () => {
    expect(read({ ...sound, ...withText('"VN-SG"', '"VN-XX"') }).library.geography).toBe(null);
  });
});

describe('a fault in the boundaries is a problem of their file', () => {
  const file = 'data/map/provinces.topojson:1';

  it.each([
    ['no JSON', withText('{"type":"Topology"', 'type: Topology'), `${file} `],
    ['no topology', withText('"Topology"', '"FeatureCollection"'), `${file} type`],
    ['no archipelagos', withText('"archipelagos"', '"islands"'), `${file} objects.archipelagos`],
    ['a line that is not there', withText('[[4]]', '[[6]]'), `${file} VN-43`],
    ['a line that is not there, backwards', withText('[[4]]', '[[-7]]'), `${file} VN-43`],
    ['an area twice', withText('"VN-58"', '"VN-43"'), `${file} VN-43`],
    ['an unknown area', withText('"VN-58"', '"VN-59"'), `${file} VN-59`],
  ])('%s', (_, change, place) => {
    expect(placesOf(change)[0]).toContain(place);
  });

  it('a province without an area', () => {
    expect(placesOf(withText('"VN-58"', '"VN-59"'))[1]).toBe(`${file} VN-58`);
  });
});

describe('whose the boundaries are must be said', () => {
  const yaml = (from: string, to: string) => {
    expect(descriptor).toContain(from);
    return { 'data/map/provinces.yaml': descriptor.replace(from, to) };
  };

  it.each([
    ['without a credit', yaml('credit', '# credit'), 'data/map/provinces.yaml:1 '],
    [
      'without a name for an archipelago',
      yaml(/- \{.*\}/.exec(descriptor)?.[0] ?? '', '[]'),
      'data/map/provinces.yaml:8 VN-43',
    ],
    [
      'a name for an archipelago that is not drawn',
      yaml('province: VN-43', 'province: VN-SG'),
      'data/map/provinces.yaml:9 VN-SG',
    ],
    ['a file too many', { 'data/map/roads.yaml': 'x' }, 'data/map/roads.yaml:1'],
  ])('%s', (_, change, place) => {
    expect(placesOf(change).join('\n')).toContain(place);
  });

  it('without the file of the credit', () => {
    const { problems } = read({ 'data/map/provinces.topojson': JSON.stringify(topology) });
    expect(problems).toMatchObject([{ file: 'data/map/provinces.yaml', line: 1 }]);
  });
});

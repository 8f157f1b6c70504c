import type { Province } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import type { ReadYaml } from '../datasets/read-yaml.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { buildProfile, readProfileSource } from '../profiles/build-profile.ts';
import { checkTemplates } from '../profiles/check-templates.ts';
import type { PlacedFault, Profile } from '../profiles/profile.ts';
import type { ProfileSpec } from '../profiles/profile-spec.ts';
import { slugOf } from '../profiles/slug.ts';
import { faultProblem, mentionsAny } from './check-figure.ts';
import { wordsIn } from './check-numerals.ts';
import { checkWritten } from './check-written.ts';
import type { CheckedAgainst } from './check-story.ts';

interface ProfileFile {
  readonly path: string;
  readonly text: string;
  readonly spec: ProfileSpec;
  readonly lineOf: ReadYaml<ProfileSpec>['lineOf'];
}

interface CheckedProfiles {
  readonly profiles: readonly Profile[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the profile of every unit in every language: what the data cannot give is a problem at the line that asks for
 * it, once, with the first unit for which it was met.
 * @param units whose profiles are made: all of them, where nothing is said
 */
export function checkProfile(
  { path: file, text, spec, lineOf }: ProfileFile,
  { library, figures, brokenFigures, brokenDatasets }: CheckedAgainst,
  units: readonly Province[] = [...library.provinces.values()],
): CheckedProfiles {
  // The register of units or what the sections ask for cannot be read: its own problems come first.
  if (mentionsAny(text, brokenDatasets)) return { profiles: [], problems: [] };
  const place = (path: PlacedFault['path']) => ({ file, line: lineOf(path) });
  const unknown = [
    ...(library.provinces.has(spec.subject)
      ? []
      : [missingName(place(['subject']), 'subject', spec.subject, library.provinces.keys())]),
    ...(spec.index.figure === undefined ||
    figures.has(spec.index.figure) ||
    brokenFigures?.has(spec.index.figure) === true
      ? []
      : [missingName(place(['index', 'figure']), 'figure', spec.index.figure, figures.keys())]),
  ];
  const templates = checkTemplates(spec, library);
  if (templates.length > 0) {
    const problems = templates.map(({ path, fault }) => problemAt(lineOf(path), fault));
    return { profiles: [], problems: [...unknown, ...problems] };
  }
  const source = readProfileSource(spec, library);
  const profiles = library.languages.flatMap((locale) =>
    units.map((province) => buildProfile(source, province, locale)),
  );
  const faults = [...source.faults, ...profiles.flatMap((profile) => profile.faults)];
  const first = new Map<number, EvidenceFault>();
  for (const { path, fault } of faults) {
    const line = lineOf(path);
    if (!first.has(line)) first.set(line, fault);
  }
  const problems = [
    ...unknown,
    ...spec.measures.flatMap((measure, index) => {
      const isKnown = profiles.some(({ facts }) =>
        facts.some((fact) => fact.measure === measure && fact.reading !== null),
      );
      const line = lineOf(['measures', index, 'of']);
      return isKnown || first.has(line) ? [] : [unknownOfAll({ file, line }, measure.of)];
    }),
    ...[...first].map(([line, fault]) => problemAt(line, fault)),
    ...sameAddress(units.map(({ name }) => name.vi)),
    ...checkWritten(wordsIn(spec), { path: file, text }, library),
  ];
  return { profiles, problems };

  function problemAt(line: number, fault: EvidenceFault): Problem {
    return faultProblem(file, line, fault);
  }
}

function missingName(
  place: Pick<Problem, 'file' | 'line'>,
  column: string,
  found: string,
  known: Iterable<string>,
): Problem {
  return {
    rule: 'unknown-name',
    ...place,
    column,
    found,
    expected: { vi: 'một tên có trong kho dữ liệu', en: 'a name that exists' },
    repair: nearest(found, known),
  };
}

function unknownOfAll(place: Pick<Problem, 'file' | 'line'>, found: string): Problem {
  return {
    ...place,
    column: 'of',
    found,
    expected: {
      vi: 'một ô có số ở ít nhất một nơi',
      en: 'a cell that has a number for at least one unit',
    },
    repair: { vi: 'Kiểm tra lại khóa.', en: 'Check the key.' },
  };
}

/** Two units must not have one page. */
function sameAddress(names: readonly string[]): Problem[] {
  const bySlug = Map.groupBy(names, slugOf);
  return [...bySlug]
    .filter(([, same]) => same.length > 1)
    .map(([slug, same]) => ({
      file: 'data/provinces.csv',
      line: 1,
      column: 'name_vi',
      found: same.join(', '),
      expected: {
        vi: `những tên khác nhau cả khi bỏ dấu; các tên này đều thành «${slug}»`,
        en: `names that differ also without marks; these all become «${slug}»`,
      },
      repair: { vi: 'Viết thêm để phân biệt.', en: 'Add what tells them apart.' },
    }));
}

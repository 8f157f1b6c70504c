import { locales, type Languages } from '../i18n/locale.ts';
import type { DataFile } from './data-file.ts';
import { decodeText } from './decode-text.ts';
import { descriptorSchema, type Descriptor } from './descriptor.ts';
import type { Problem } from './problem.ts';
import { characterProblems, readYaml, type YamlPath } from './read-yaml.ts';

/** A descriptor and where its parts stand. */
export interface DescriptorFile {
  readonly path: string;
  readonly descriptor: Descriptor;
  readonly lineOf: (path: YamlPath) => number;
}

/** Reads `data/<id>.yaml`. `descriptor` is `null` when it cannot be understood; then `problems` says why. */
export function readDescriptor(
  file: DataFile,
  languages: Languages = locales,
): {
  descriptor: DescriptorFile | null;
  problems: Problem[];
} {
  const { text, problems } = decodeText(file);
  if (text === null) return { descriptor: null, problems };
  const {
    value,
    problems: faults,
    lineOf,
  } = readYaml({ path: file.path, text }, descriptorSchema, languages);
  const odd = characterProblems(file.path, text);
  // A no-break space or a tab of its own kind is why YAML stumbles on that line.
  const own = faults.filter(({ line }) => !odd.some((problem) => problem.line === line));
  return {
    descriptor: value === null ? null : { path: file.path, descriptor: value, lineOf },
    problems: [...odd, ...own],
  };
}

import type { DataFile } from './data-file.ts';
import { decodeText } from './decode-text.ts';
import { characterAdvice } from './characters.ts';
import { descriptorSchema, type Descriptor } from './descriptor.ts';
import type { Problem } from './problem.ts';
import { readYaml, type YamlPath } from './read-yaml.ts';

/** A descriptor and where its parts stand. */
export interface DescriptorFile {
  readonly path: string;
  readonly descriptor: Descriptor;
  readonly lineOf: (path: YamlPath) => number;
}

/** Reads `data/<id>.yaml`. `descriptor` is `null` when it cannot be understood; then `problems` says why. */
export function readDescriptor(file: DataFile): {
  descriptor: DescriptorFile | null;
  problems: Problem[];
} {
  const { text, problems } = decodeText(file);
  if (text === null) return { descriptor: null, problems };
  const { value, problems: faults, lineOf } = readYaml({ path: file.path, text }, descriptorSchema);
  return {
    descriptor: value === null ? null : { path: file.path, descriptor: value, lineOf },
    problems: [...characterProblems(file.path, text), ...faults],
  };
}

function characterProblems(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, i) => {
    // Indentation and alignment are spaces too, so runs of them say nothing here.
    const advice = characterAdvice(line.trim().replace(/ +/g, ' '));
    return advice === null ? [] : [{ file, line: i + 1, found: line.trim(), ...advice }];
  });
}

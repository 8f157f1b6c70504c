import { readFileSync } from 'node:fs';

/** What tells people what to type: the README, the one beside the data and the guides. */
export const guides = [
  'README.md',
  'data/README.md',
  'docs/huong-dan.md',
  'docs/guide.md',
] as const;

/**
 * The commands of a document as they are typed: the lines of its blocks of `sh` and what stands in inline code and begins
 * with «npm». `npm run new dataset|figure` are two.
 */
export function commandsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  const inBlocks = blocks
    .filter(([, language]) => language === 'sh')
    .flatMap(([, , lines = '']) => lines.split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, ''));
  const prose = blocks.reduce((rest, [block]) => rest.replace(block, ''), text);
  const inProse = [...prose.matchAll(/`(npm [^`]*)`/g)].map(([, command = '']) => command);
  return [...inBlocks, ...inProse]
    .map((command) => command.trim())
    .filter((command) => command !== '')
    .flatMap(alternatives);
}

/** `a|b` stands for one command with «a» and one with «b». */
function alternatives(command: string): string[] {
  const listed = /[a-z]+(?:\|[a-z]+)+/.exec(command)?.[0];
  return listed === undefined
    ? [command]
    : listed.split('|').map((each) => command.replace(listed, each));
}

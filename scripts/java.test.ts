import { describe, expect, it } from 'vitest';
import { howToGetJava, obtainJava } from './java.ts';

/** A Linux machine on which `commands` end well. */
function machine(commands: readonly string[], isRoot = true) {
  const asked: string[] = [];
  const run = (command: readonly string[]) => {
    asked.push(command.join(' '));
    return commands.some((each) => command.join(' ').startsWith(each));
  };
  return { platform: 'linux' as const, isRoot, run, asked };
}
const found = () => Promise.resolve('/usr/bin/java');
const missing = () => Promise.reject(new Error('no network'));

describe('the Java for the HTML checker', () => {
  it('is the one that is there', async () => {
    const there = machine(['java']);
    expect(await obtainJava(there, found)).toBe('/usr/bin/java');
    expect(there.asked).toEqual(['java -version']);
  });

  it('is the package of Debian where that may be installed, else what vnu-jar downloads', async () => {
    const root = machine(['apt-get']);
    expect(await obtainJava(root, found)).toBe('/usr/bin/java');
    expect(root.asked.join()).toContain(
      'apt-get install --yes --no-install-recommends default-jre',
    );
    const person = machine([], false);
    expect(await obtainJava(person, found)).toBe('/usr/bin/java');
    expect(person.asked).toEqual(['java -version']);
  });

  it('is never done without: the message says what to install', async () => {
    expect(await obtainJava(machine([]), missing)).toBeUndefined();
    expect(howToGetJava).toContain('default-jre-headless');
  });
});

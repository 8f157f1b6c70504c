/**
 * The Java that the Nu HTML checker runs in: one that is installed, else one that this obtains. Run as a script it prints
 * the path, or fails and says what to do: the pages are never left unchecked for want of Java.
 */
import { createRequire } from 'node:module';
import { thisMachine, type Machine } from './browser.ts';

/** vnu-jar's own search for a Java ≥ 11; where there is none it downloads one into node_modules/.cache. */
interface JavaOfChecker {
  resolveJava: () => Promise<string>;
}

const { resolveJava } = createRequire(import.meta.url)(
  'vnu-jar/vnu-java-downloader.js',
) as JavaOfChecker;

/** The path of a Java, installed first where that is possible: the package of Debian and Ubuntu, else vnu-jar's download. */
export async function obtainJava(
  machine: Pick<Machine, 'platform' | 'isRoot' | 'run'> = thisMachine,
  resolve: () => Promise<string> = resolveJava,
): Promise<string | undefined> {
  const { platform, isRoot, run } = machine;
  const isThere = run(['java', '-version'], { seconds: 20, quiet: true });
  if (!isThere && platform === 'linux' && isRoot) {
    // Where this fails the download is tried.
    void (
      run(['apt-get', 'update'], { seconds: 120 }) &&
      run(['apt-get', 'install', '--yes', '--no-install-recommends', 'default-jre-headless'], {
        seconds: 420,
      })
    );
  }
  try {
    return await resolve();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** What a person can do about a missing Java. */
export const howToGetJava = [
  '✗ Không có Java để kiểm tra HTML của các trang, nên việc kiểm tra chưa đạt. Hãy cài Java 17 trở lên',
  '  (trên Debian, Ubuntu: «apt-get install default-jre-headless») rồi chạy lại lệnh.',
  '  There is no Java to check the HTML of the pages with, so the tests have failed. Install Java 17 or later',
  '  (on Debian and Ubuntu: «apt-get install default-jre-headless») and run the command again.',
].join('\n');

import { parentPort } from 'node:worker_threads';
import { siteConfig } from '../../site.config.ts';
import { describeProblems } from '../datasets/describe-problem.ts';
import { Kept } from '../datasets/kept.ts';
import { readSite } from '../stories/read-site.ts';

/**
 * The check beside the live preview, in a thread: whenever it is told a number, it checks the site and answers with the
 * number and the problems as the overlay of the browser shows them, '' where there are none.
 */
const kept = new Kept();

parentPort?.on('message', (check: number) => {
  const { problems } = readSite(process.cwd(), siteConfig.locales, { kept });
  parentPort?.postMessage({
    check,
    found: problems.length === 0 ? '' : describeProblems(problems, 'both'),
  });
});
